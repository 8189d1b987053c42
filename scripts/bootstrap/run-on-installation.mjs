// Runs a command on the installation that the settings name, or `--data FOLDER`. Runs on Node 20.19 and up.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';
import { readSettings } from './settings.mjs';

/** Runs `program` with the paths that were typed, meant from the folder they were typed in, and sets the exit code. */
export async function runOnInstallation(program) {
  try {
    process.exitCode = await run(program);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function run(program) {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  ensureInstalled((line) => process.stdout.write(`${line}\n`));
  const settings = { ...readSettings(), NODE_ENV: 'production' };
  // Without "--" before it npm takes the option for one of its own.
  if (process.env.npm_config_data !== undefined) {
    throw new Error(
      'Write -- before --data, so that npm hands it on: npm run restore FILE -- --data FOLDER.',
    );
  }
  if (values.data !== undefined) settings.DATA_DIR = fromHere(values.data);
  const generated = await runNode(['scripts/generate-client.mjs'], settings);
  if (generated.code !== 0) return generated.code;
  const args = ['--conditions=react-server', program, ...positionals.map(fromHere)];
  return (await runNode(args, settings)).code;
}

/** npm runs every script in the repository's root and says where it was typed. */
function fromHere(typed) {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed);
}
