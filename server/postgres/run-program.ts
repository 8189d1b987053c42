import { spawn } from 'node:child_process';

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const ENVIRONMENT = { PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' as const };

export type Account = { uid: number; gid: number };
export type Outcome = { code: number; output: string };

type Options = {
  /** It leaves a server behind that keeps its pipes open: its end alone is waited for. */
  leavesServer?: boolean;
};

/**
 * Runs one of PostgreSQL's or the system's small programs to its end and returns its exit code and output.
 * The environment is fixed: PostgreSQL takes locale and time zone from it, and neither may depend on who
 * typed `npm start`. Rejects when the program cannot be started at all.
 */
export function runProgram(
  program: string,
  args: string[],
  account?: Account,
  options: Options = {},
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const child = spawn(program, args, {
    cwd: '/',
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', reject);
  // At "exit" its output may not have been read yet: on a busy machine an answer would be taken for none.
  child.on(options.leavesServer ? 'exit' : 'close', (code) =>
    resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
  );
  return promise;
}
