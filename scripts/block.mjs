// `npm run block ADDRESS`, `npm run block -- --lift ADDRESS`, `npm run block`: the door refuses an address of the site, also
// while PostgreSQL is down. Runs on Node 20.19 and up.
import { existsSync } from 'node:fs';
import { ensureInstalled } from './bootstrap/install.mjs';
import { node24 } from './bootstrap/place.mjs';
import { runNode } from './bootstrap/run.mjs';
import { readSettings } from './bootstrap/settings.mjs';

try {
  process.exitCode = await block();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function block() {
  // Without "--" before it npm takes the option for one of its own, and the address would be blocked.
  if (process.env.npm_config_lift !== undefined) {
    throw new Error('Write -- before --lift, so that npm hands it on: npm run block -- --lift ADDRESS.');
  }
  // In an emergency what is there will do: an install could wait for the network, or for what runs to be stopped.
  if (!existsSync(node24)) ensureInstalled((line) => process.stdout.write(`${line}\n`));
  const settings = { ...readSettings(), NODE_ENV: 'production' };
  const program = ['--conditions=react-server', 'server/door/blocking/block-command.ts'];
  return (await runNode([...program, ...process.argv.slice(2)], settings)).code;
}
