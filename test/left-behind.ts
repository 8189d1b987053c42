import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { destroyPostgres } from '#server/postgres/start-postgres.ts';

/** Where test runs keep their data folders, each named by the number of the process that made it. */
export const RUNS = path.resolve(import.meta.dirname, '../.builds/test-runs');

/** Removes what test runs left behind that were killed: their PostgreSQL, which outlives them, and their files. */
export async function removeLeftBehind(): Promise<void> {
  const names = existsSync(RUNS) ? await readdir(RUNS) : [];
  for (const name of names.filter((one) => !isAlive(Number.parseInt(one, 10)))) {
    await destroyPostgres(path.join(RUNS, name));
    await rm(path.join(RUNS, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
