import { getSettings } from '#features/newsroom/settings/queries.ts';
import { DEMO_PEOPLE } from '#features/people/rules/demo-people.ts';
import { renewSetupToken } from '#features/setup/commands.ts';
import { needsSetUp } from '#features/setup/queries.ts';
import { system } from '#lib/actor.ts';
import { disconnect } from '#lib/db.ts';
import { dataDir, deskUrl, env, isLocal, publicUrl } from '#lib/env.ts';

/**
 * What a start does to the newsroom in its database, before anybody can come in: fills an empty one with the demo where
 * that is wanted, and while there is no administrator makes the link with which the first one is made. Sends what the
 * start is to print.
 */
const actor = system();
try {
  process.send?.(await prepare());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await disconnect();
}

async function prepare() {
  const elsewhere = [publicUrl, deskUrl].find((address) => !isLocal(address));
  const { demo } = await getSettings(actor);
  if (demo && elsewhere && env.DEMO !== '1') {
    throw new Error(
      `This database holds the demo newsroom, whose passwords everybody knows, and ${elsewhere} is not this machine: remove ${dataDir} or set another DATA_DIR (or DATABASE_URL), to begin with an empty one.`,
    );
  }
  if (demo || (await loadWantedDemo(elsewhere === undefined))) {
    return { people: DEMO_PEOPLE };
  }
  const renewed = await renewSetupToken(actor);
  if (!renewed.ok) {
    throw new Error(renewed.message);
  }
  return { setUpLink: renewed.value?.link };
}

/** Loads the demo into an empty database: unasked only where nobody but this machine comes in. True when it was loaded. */
async function loadWantedDemo(isHere: boolean): Promise<boolean> {
  const isWanted = env.DEMO === undefined ? isHere : env.DEMO === '1';
  if (!isWanted || !(await needsSetUp(actor))) {
    return false;
  }
  process.stdout.write('Filling the empty newsroom with the demo (half a minute) ...\n');
  // Its texts and pictures are read only when they are needed.
  const { loadDemo } = await import('#prisma/demo/load.ts');
  return (await loadDemo()) === 'loaded';
}
