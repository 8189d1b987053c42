import { resolve } from 'node:path';
import { dataDir, env } from '#lib/env.ts';
import { abortOnSignal } from '#server/backup/abort-on-signal.ts';
import { checkMigrations } from '#server/backup/empty-target.ts';
import { openForRestore } from '#server/backup/open-installation.ts';
import { restoreBackup } from '#server/backup/restore-backup.ts';
import { type VerifiedArchive, verifyArchive } from '#server/backup/verify-archive.ts';
import { say } from '#server/start/say.ts';

/** `node server/backup/restore-command.ts FILE`. Exit code 1 and one message when it fails. */
try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run([file, ...more]: string[]): Promise<void> {
  if (!file || more.length > 0) {
    throw new Error('Name the backup: npm run restore FILE, or npm run restore FILE -- --data FOLDER.');
  }
  const path = resolve(file);
  const signal = abortOnSignal();
  say(`Reading ${path} ...`);
  const archive = await verifyArchive(path, signal);
  await checkMigrations(path, archive.manifest);
  const { newsroom, madeAt } = archive.manifest;
  say(`It is "${newsroom}" as it was at ${madeAt}, and whole.`);
  const installation = await openForRestore(dataDir);
  try {
    const { url } = installation;
    report(archive, await restoreBackup({ archive, url, dataFolder: dataDir, say, signal }));
  } finally {
    await installation.close();
  }
}

function report({ manifest, fingerprint }: VerifiedArchive, { jobs }: { jobs: number }): void {
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const versions = Object.keys(manifest.versions).length;
  say('\nRestored, and compared with the backup:');
  say(`  ${rows.toLocaleString('en')} rows of ${Object.keys(manifest.tables).length} tables`);
  say(`  ${versions.toLocaleString('en')} versions by their hashes`);
  say(`  ${manifest.seals.length.toLocaleString('en')} seals of the record`);
  say(`  ${manifest.files.length.toLocaleString('en')} files by their checksums`);
  say(`  Fingerprint: ${fingerprint}`);
  if (jobs > 0) say(`  ${jobs} jobs that waited are in their queues again`);
  say('\nEverybody signs in again, with the password they had then.');
  const place = env.DATABASE_URL ? '' : ` It is in ${dataDir}: start it with DATA_DIR set to that.`;
  say(`Now: npm start.${place}`);
}
