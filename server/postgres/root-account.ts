import { userInfo } from 'node:os';
import { type Account, runProgram } from '#server/postgres/run-program.ts';

/**
 * PostgreSQL refuses to run as root. Returns the account to run it as when we are root (the system's
 * "postgres", made when there is none), and undefined when we are somebody already.
 */
export async function rootAccount(): Promise<Account | undefined> {
  if (userInfo().uid !== 0) {
    return undefined;
  }
  const found = await lookUp();
  if (found) {
    return found;
  }
  await runProgram('groupadd', ['--force', '--system', 'postgres']);
  const made = await runProgram('useradd', [
    ...['--system', '--gid', 'postgres', '--no-create-home'],
    ...['--home-dir', '/var/lib/copydesk', '--shell', '/usr/sbin/nologin', 'postgres'],
  ]);
  const account = await lookUp();
  if (!account) {
    throw new Error(
      `PostgreSQL cannot run as root, and the user "postgres" could not be made: ${made.output.trim()}`,
    );
  }
  return account;
}

async function lookUp(): Promise<Account | undefined> {
  const [user, group] = await Promise.all([
    runProgram('id', ['-u', 'postgres']),
    runProgram('id', ['-g', 'postgres']),
  ]);
  if (user.code !== 0 || group.code !== 0) {
    return undefined;
  }
  return { uid: Number(user.output), gid: Number(group.output) };
}
