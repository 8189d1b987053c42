import { dataDir, env } from '#lib/env.ts';
import { claimDataFolder } from '#server/start/data-folder.ts';
import { openDatabase, prepareDatabase } from '#server/start/database.ts';
import { keepRunning } from '#server/start/long-process.ts';
import { checkPort, untilReady } from '#server/start/ready.ts';
import { say } from '#server/start/say.ts';
import { readSecrets } from '#server/start/secrets.ts';
import { stopRequested } from '#server/start/stop-request.ts';
import { runTask } from '#server/start/task.ts';
import { welcome } from '#server/start/welcome.ts';

type Undo = () => Promise<void>;

/**
 * Runs everything that one machine needs until it is told to stop, and gives the exit code. What was started is stopped
 * in the opposite order, also when something on the way fails: then it throws the reason, one sentence.
 */
export async function supervise(): Promise<number> {
  const undo: Undo[] = [];
  const stop = stopRequested();
  try {
    const givenUp = await start(undo, stop);
    await Promise.race([stop, ...givenUp]);
    say('Stopping ...');
    return 0;
  } finally {
    for (const step of undo.reverse()) {
      await step();
    }
  }
}

/** Gives the promises that reject when a process is given up. */
async function start(undo: Undo[], stop: Promise<void>): Promise<Promise<never>[]> {
  const folder = await claimDataFolder(dataDir);
  undo.push(folder.release);
  await checkPort();
  const secrets = await readSecrets(dataDir);
  const database = await openDatabase(dataDir);
  undo.push(database.stop);
  const appUrl = await prepareDatabase(database.url, secrets.appPassword);
  // The owner's address goes no further: whoever breaks into `web` may still only add to the record.
  const settings = {
    DATABASE_URL: appUrl,
    APP_DATABASE_URL: appUrl,
    AUTH_SECRET: env.AUTH_SECRET ?? secrets.authSecret,
    VAPID_PUBLIC_KEY: env.VAPID_PUBLIC_KEY ?? secrets.vapid.publicKey,
    VAPID_PRIVATE_KEY: env.VAPID_PRIVATE_KEY ?? secrets.vapid.privateKey,
  };
  const newsroom = await runTask('scripts/prepare-newsroom.ts', settings);
  const plan = { settings, noteChild: folder.noteChild };
  const web = keepRunning({ ...plan, name: 'web', program: 'server/web.ts' });
  const jobs = keepRunning({ ...plan, name: 'jobs', program: 'server/jobs.ts' });
  undo.push(async () => void (await Promise.all([web.stop(), jobs.stop()])));
  const givenUp = [web.givenUp, jobs.givenUp, ...(database.givenUp ? [database.givenUp] : [])];
  const ready = new AbortController();
  const isUp = await Promise.race([untilReady(ready.signal), stop.then(() => false), ...givenUp]).finally(
    () => ready.abort(),
  );
  if (isUp) {
    say(welcome(newsroom));
    process.send?.('ready');
  }
  return givenUp;
}
