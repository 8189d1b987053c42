import { renewSetupToken } from '#features/setup/commands.ts';
import { needsSetUp } from '#features/setup/queries.ts';
import { system } from '#lib/actor.ts';
import { disconnect } from '#lib/db.ts';

/**
 * What a start does to the newsroom in its database, before anybody can come in: while there is no administrator it
 * makes the link with which the first one is made. Sends what the start is to print.
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
  if (!(await needsSetUp(actor))) {
    return {};
  }
  const renewed = await renewSetupToken(actor);
  if (!renewed.ok) {
    throw new Error(renewed.message);
  }
  return { setUpLink: renewed.value?.link };
}
