import path from 'node:path';
import { env } from '#lib/env.ts';
import { migrate } from '#server/migrate/migrate.ts';
import { ROOT } from '#server/migrate/migration-files.ts';
import { writeMigration } from '#server/migrate/write-migration.ts';
import { startPostgres } from '#server/postgres/start-postgres.ts';

/** `node server/migrate/command.ts deploy` or `diff NAME`. Exit code 1 and one message when it fails. */
const [verb, ...words] = process.argv.slice(2);

try {
  process.stdout.write(`${await run()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run(): Promise<string> {
  if (verb === 'deploy' && env.DATABASE_URL) {
    const applied = await migrate(env.DATABASE_URL);
    return applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.';
  }
  if (verb === 'diff' && words.length > 0) {
    return diff(words.join(' '));
  }
  throw new Error('Say "diff" and a name for the migration; or "deploy", with DATABASE_URL set.');
}

async function diff(name: string): Promise<string> {
  const scratch = env.DATABASE_URL
    ? undefined
    : await startPostgres(path.join(ROOT, '.builds/scratch'), { fleeting: true });
  try {
    const folder = await writeMigration(scratch?.url ?? env.DATABASE_URL ?? '', name);
    return folder ? `Wrote ${folder}: read it before you commit it.` : 'The migrations and the schema agree.';
  } finally {
    await scratch?.stop();
  }
}
