import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { now } from '#lib/clock.ts';
import { dataDir } from '#lib/env.ts';
import { abortOnSignal } from '#server/backup/abort-on-signal.ts';
import { type MadeBackup, makeBackup } from '#server/backup/make-backup.ts';
import { openForBackup } from '#server/backup/open-installation.ts';
import { inMegabytes } from '#server/backup/progress.ts';
import { say } from '#server/start/say.ts';

/** `node server/backup/backup-command.ts [FILE or FOLDER]`. Exit code 1 and one message when it fails. */
try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run([place = 'backups', ...more]: string[]): Promise<void> {
  if (more.length > 0) throw new Error('Say "npm run backup", or name one file or folder for the backup.');
  const target = await targetOf(place);
  const signal = abortOnSignal();
  const installation = await openForBackup(dataDir);
  try {
    const { url } = installation;
    report(target, await makeBackup({ url, dataFolder: dataDir, target, say, signal }));
  } finally {
    await installation.close();
  }
}

/** In a folder the archive is named after the time, in UTC: names sort as their backups were made. */
async function targetOf(place: string): Promise<string> {
  const found = await stat(place).catch(() => null);
  if (!found?.isDirectory() && place.includes('.tar')) return resolve(place);
  if (found?.isFile()) throw new Error(`There is a file ${place} already: name another.`);
  const time = now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return resolve(join(place, `copydesk-${time}.tar.zst`));
}

function report(target: string, { manifest, fingerprint, bytes, missing, doubtful }: MadeBackup): void {
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const what = `${rows.toLocaleString('en')} rows of ${Object.keys(manifest.tables).length} tables, ${manifest.files.length.toLocaleString('en')} files`;
  say(`\nBacked up "${manifest.newsroom}" as it was at ${manifest.madeAt}: ${what}.`);
  for (const file of missing)
    say(`  Missing: ${file} (the database names it; the data folder does not have it)`);
  for (const id of doubtful)
    say(
      `  Doubtful: version ${id} does not give the hash that was kept with it; it is in the backup as it is`,
    );
  say(`  ${target} (${inMegabytes(bytes)})`);
  say(`  Fingerprint: ${fingerprint}`);
  say(
    [
      '',
      'Copy it to another machine, and keep it as safe as the newsroom itself: it holds drafts and the people in them.',
      `To try it: npm run restore ${target} -- --data some-new-folder`,
    ].join('\n'),
  );
}
