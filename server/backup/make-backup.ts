import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { type ArchiveWriter, createArchive } from '#server/backup/archive-writer.ts';
import { contentFiles } from '#server/backup/content-files.ts';
import { FORMAT, MANIFEST, type Manifest } from '#server/backup/manifest.ts';
import { progress } from '#server/backup/progress.ts';
import { readSeals, versionProofs } from '#server/backup/proofs.ts';
import {
  appliedMigrations,
  atOneMoment,
  readSequences,
  readWaitingJobs,
  tableShapes,
} from '#server/backup/snapshot.ts';
import { writeTables } from '#server/backup/write-tables.ts';

type Order = {
  /** The owner's address of the database. */
  url: string;
  dataFolder: string;
  /** The archive's path; nothing may be there yet. */
  target: string;
  say: (line: string) => void;
  signal: AbortSignal;
};

export type MadeBackup = {
  manifest: Manifest;
  /** SHA-256 of the manifest, and by it of everything in the archive: whoever notes it can tell a forged archive. */
  fingerprint: string;
  bytes: number;
  /** Files that rows refer to and the data folder does not have. */
  missing: string[];
  /** Versions whose documents do not give the hash that was kept when they were made. */
  doubtful: string[];
};

/**
 * Writes everything that the newsroom has into one file, as it was at one moment, while people go on working. The file
 * has its name only once it is whole and on the disk; what fails leaves nothing behind. Throws a sentence.
 */
export async function makeBackup(order: Order): Promise<MadeBackup> {
  const { target, signal } = order;
  if (await stat(target).catch(() => null))
    throw new Error(`There is a file ${target} already: name another.`);
  const unfinished = `${target}.unfinished`;
  await prepareFolder(order, unfinished);
  const archive = createArchive(unfinished);
  const stop = () => archive.abandon();
  signal.addEventListener('abort', stop);
  try {
    const made = await fill(archive, order);
    await archive.finish();
    await rename(unfinished, target);
    await syncFolder(dirname(target));
    return { ...made, bytes: (await stat(target)).size };
  } catch (error) {
    throw sentenceOf(error, order);
  } finally {
    signal.removeEventListener('abort', stop);
    archive.abandon();
    await rm(unfinished, { force: true });
  }
}

async function prepareFolder(order: Order, unfinished: string): Promise<void> {
  try {
    await mkdir(dirname(order.target), { recursive: true });
    // Of a backup that was killed.
    await rm(unfinished, { force: true });
  } catch (error) {
    throw sentenceOf(error, order);
  }
}

type Filled = Omit<MadeBackup, 'bytes'>;

async function fill(archive: ArchiveWriter, order: Order): Promise<Filled> {
  const members: Manifest['members'] = {};
  const { doubtful, ...taken } = await atOneMoment(order.url, (client) =>
    takeRows(client, archive, order, members),
  );
  // Files never change once their rows are there: they can be read after the moment has passed.
  const missing = await addFiles(archive, order, taken.files, members);
  const files = taken.files.filter((file) => !missing.includes(file));
  const manifest: Manifest = { format: FORMAT, schemaNumber: SCHEMA_NUMBER, ...taken, files, members };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const { sha256 } = await archive.add(MANIFEST, text.length, Readable.from([text]));
  return { manifest, fingerprint: sha256, missing, doubtful };
}

async function takeRows(
  client: pg.Client,
  archive: ArchiveWriter,
  { say, signal }: Order,
  members: Manifest['members'],
) {
  const { rows } = await client.query<{ at: Date }>('select now() as at');
  const shapes = await tableShapes(client);
  say(`Copying ${shapes.length} tables ...`);
  const tell = progress(say, 'tables', shapes.length);
  let done = 0;
  const tables = await writeTables(client, shapes, archive, members, () => {
    signal.throwIfAborted();
    tell(++done);
  });
  say('Working out the hashes of versions and of the record ...');
  const { versions, doubtful } = await proveVersions(client, signal);
  return {
    madeAt: (rows[0]?.at ?? new Date(0)).toISOString(),
    newsroom: await newsroomName(client),
    migrations: await appliedMigrations(client),
    tables,
    sequences: await readSequences(client),
    versions,
    doubtful,
    seals: await readSeals(client),
    jobs: await readWaitingJobs(client),
    files: await contentFiles(client),
  };
}

async function proveVersions(client: pg.Client, signal: AbortSignal) {
  const versions: Manifest['versions'] = {};
  const doubtful: string[] = [];
  for await (const { id, worked, kept } of versionProofs(client)) {
    signal.throwIfAborted();
    versions[id] = worked || kept;
    if (worked !== kept) doubtful.push(id);
  }
  return { versions, doubtful };
}

async function newsroomName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from "Settings"');
  return rows[0]?.name ?? '';
}

/** Gives the files that were not there. */
async function addFiles(
  archive: ArchiveWriter,
  { dataFolder, say, signal }: Order,
  files: string[],
  members: Manifest['members'],
): Promise<string[]> {
  if (files.length > 0) say(`Copying ${files.length.toLocaleString('en')} files ...`);
  const tell = progress(say, 'files', files.length);
  const missing: string[] = [];
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    const member = `files/${file}`;
    const written = await addFile(archive, member, join(dataFolder, file));
    if (written) members[member] = written;
    else missing.push(file);
    tell(index + 1);
  }
  return missing;
}

async function addFile(archive: ArchiveWriter, member: string, path: string) {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { size } = await file.stat();
    return await archive.add(member, size, file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

/** What was renamed or linked is on the disk for sure only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function sentenceOf(error: unknown, { target, signal }: Order): unknown {
  if (signal.aborted) return new Error(`Stopped: there is no ${target}.`);
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return new Error(`The disk is full: there is no ${target}. Make room, or name a file on another disk.`);
  return path === undefined ? error : new Error(`There is no ${target}: ${message}.`);
}
