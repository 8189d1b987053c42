import { env } from '#lib/env.ts';
import { migrate } from '#server/migrate/migrate.ts';
import { grantAppRole, makeAppRole } from '#server/postgres/app-role.ts';
import { startPostgres } from '#server/postgres/start-postgres.ts';
import { prepareQueues } from '#server/queues.ts';
import { keepPostgres } from '#server/start/keep-postgres.ts';
import { say } from '#server/start/say.ts';

/** `url` is the owner's address. `givenUp` rejects with a sentence when the database died too often, and never resolves. */
export type OpenDatabase = { url: string; stop: () => Promise<void>; givenUp?: Promise<never> };

/** Starts PostgreSQL in this data folder and keeps it running, or takes the one that DATABASE_URL names and never stops it. */
export async function openDatabase(dataFolder: string): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    return { url: env.DATABASE_URL, stop: async () => undefined };
  }
  say('Starting PostgreSQL ...');
  const postgres = await startPostgres(dataFolder);
  if (postgres.adopted) {
    say('Took over the PostgreSQL that an earlier start left running.');
  }
  return { url: postgres.url, ...keepPostgres(postgres) };
}

/** Applies the migrations, makes the queues, and gives the address that the application connects to. */
export async function prepareDatabase(ownerUrl: string, appPassword: string): Promise<string> {
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) {
    say(
      `Brought the database up to date (${applied.length === 1 ? '1 migration' : `${applied.length} migrations`}).`,
    );
  }
  const appUrl = await chooseAppUrl(ownerUrl, appPassword);
  await prepareQueues(ownerUrl, roleOf(appUrl));
  return appUrl;
}

async function chooseAppUrl(ownerUrl: string, appPassword: string): Promise<string> {
  if (!env.DATABASE_URL) {
    return makeAppRole(ownerUrl, appPassword);
  }
  if (env.APP_DATABASE_URL && roleOf(env.APP_DATABASE_URL) !== roleOf(ownerUrl)) {
    await grantAppRole(ownerUrl, env.APP_DATABASE_URL);
    return env.APP_DATABASE_URL;
  }
  say(
    'The record is less protected: the application connects as the owner of the database, who may change it. Set APP_DATABASE_URL to a second role.',
  );
  return ownerUrl;
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
