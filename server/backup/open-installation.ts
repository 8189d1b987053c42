import { env } from '#lib/env.ts';
import { readState } from '#server/postgres/cluster.ts';
import { runningPostgres, startPostgres } from '#server/postgres/start-postgres.ts';
import { claimDataFolder } from '#server/start/data-folder.ts';

/** An installation whose database answers. `url` is its owner's address. */
export type OpenInstallation = { url: string; close: () => Promise<void> };

/**
 * Opens an installation for reading: the running one as it is, the PostgreSQL of one that is stopped started for as long
 * as it is needed. Throws a sentence where there is none.
 */
export async function openForBackup(dataFolder: string): Promise<OpenInstallation> {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, close: async () => undefined };
  if (!(await readState(dataFolder))) {
    throw new Error(
      `There is no newsroom in ${dataFolder}: name its folder with --data, or set DATA_DIR (or DATABASE_URL).`,
    );
  }
  try {
    return await claimAndStart(dataFolder, 'npm run backup');
  } catch (error) {
    if ((error as { code?: string }).code !== 'RUNS') throw error;
  }
  const url = await runningPostgres(dataFolder);
  if (url) return { url, close: async () => undefined };
  throw new Error('Copydesk is starting or stopping just now: try again in a minute.');
}

/** Opens an installation that nobody else uses meanwhile, making its database where there is none. Throws a sentence. */
export async function openForRestore(dataFolder: string): Promise<OpenInstallation> {
  if (!env.DATABASE_URL) return claimAndStart(dataFolder, 'npm run restore');
  const folder = await claimDataFolder(dataFolder, 'npm run restore');
  return { url: env.DATABASE_URL, close: folder.release };
}

/** While the folder is ours nobody else starts: the server is stopped again without asking. */
async function claimAndStart(dataFolder: string, work: string): Promise<OpenInstallation> {
  const folder = await claimDataFolder(dataFolder, work);
  try {
    const postgres = await startPostgres(dataFolder);
    return { url: postgres.url, close: () => postgres.stop().finally(folder.release) };
  } catch (error) {
    await folder.release();
    throw error;
  }
}
