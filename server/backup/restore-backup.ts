import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { damaged, readArchive } from '#server/backup/archive-reader.ts';
import { checkEmpty, matchMigrations } from '#server/backup/empty-target.ts';
import { openLoader } from '#server/backup/load-tables.ts';
import { MANIFEST } from '#server/backup/manifest.ts';
import { type FilePlacer, openPlacer } from '#server/backup/place-files.ts';
import { progress } from '#server/backup/progress.ts';
import { recreateJobs } from '#server/backup/recreate-jobs.ts';
import { tableOf, type VerifiedArchive } from '#server/backup/verify-archive.ts';
import { verifyRestored } from '#server/backup/verify-restored.ts';
import { migrate } from '#server/migrate/migrate.ts';
import { prepareQueues } from '#server/queues.ts';

type Order = {
  archive: VerifiedArchive;
  /** The owner's address of the empty database. */
  url: string;
  dataFolder: string;
  say: (line: string) => void;
  signal: AbortSignal;
};

/**
 * Brings a verified backup into an empty installation that nobody uses meanwhile: all of it, compared by counts and hashes
 * before it counts, or nothing. Throws a sentence. Gives how many jobs wait again.
 */
export async function restoreBackup(order: Order): Promise<{ jobs: number }> {
  const { archive, url, say } = order;
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  await client.connect();
  // Its query rejects as well, and says the same.
  client.on('error', () => undefined);
  try {
    await checkEmpty(client);
    say('Preparing the database ...');
    await matchMigrations(url, client, archive.manifest);
    await prepareQueues(url);
    const jobs = await restoreAll(order, client);
    const applied = await migrate(url);
    if (applied.length > 0) say(`Brought the database up to date (${applied.length} migrations).`);
    await client.query('analyze');
    return { jobs };
  } finally {
    await client.end();
  }
}

async function restoreAll(order: Order, client: pg.Client): Promise<number> {
  const { archive, dataFolder, say, signal } = order;
  const placer = await openPlacer(dataFolder);
  let isCommitting = false;
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0');
    await unpack(order, client, placer);
    say('Comparing counts and hashes ...');
    await verifyRestored(client, archive.manifest);
    const jobs = await recreateJobs(client, archive.manifest.jobs);
    await recordRestore(client, archive);
    signal.throwIfAborted();
    await placer.place();
    isCommitting = true;
    await client.query('commit');
    return jobs;
  } catch (error) {
    // Whether a commit that was not answered took place is not known: its files must then be there.
    if (!isCommitting) await placer.takeBack();
    throw signal.aborted ? new Error('Stopped: nothing was restored.') : sentenceOf(error, dataFolder);
  } finally {
    await placer.clear();
  }
}

async function unpack({ archive, say, signal }: Order, client: pg.Client, placer: FilePlacer): Promise<void> {
  const { path, manifest } = archive;
  const total = Object.keys(manifest.members).length;
  say(`Restoring ${Object.keys(manifest.tables).length} tables and ${manifest.files.length} files ...`);
  const tell = progress(say, 'parts', total);
  const loader = await openLoader(client, manifest);
  let done = 0;
  const members = await readArchive(path, async ({ name, content }) => {
    signal.throwIfAborted();
    if (name === MANIFEST) return;
    const table = tableOf(name);
    if (table !== null) await loader.add(table, content);
    else await placer.add(name.slice('files/'.length), content);
    tell(++done);
  });
  // It was read once before: nobody may have changed it since.
  for (const [name, { sha256 }] of Object.entries(manifest.members)) {
    if (members.get(name)?.sha256 !== sha256) throw damaged(path, `"${name}" changed while it was read`);
  }
  await loader.finish();
}

/** The record goes on where the backup ends, and says that time went back here. */
async function recordRestore(client: pg.Client, { manifest, fingerprint }: VerifiedArchive): Promise<void> {
  await client.query(
    `insert into "Event" (id, at, kind, data) values ($1, clock_timestamp(), 'newsroom.restored', $2)`,
    [randomUUID(), { madeAt: manifest.madeAt, fingerprint }],
  );
}

function sentenceOf(error: unknown, dataFolder: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return new Error(`The disk of ${dataFolder} is full: nothing was restored. Make room and try again.`);
  return error;
}
