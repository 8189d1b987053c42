// `npm start`, and with --dev `npm run dev`: everything that one machine needs to run Copydesk, from a fresh clone.
// Runs on Node 20.19 and up; what it starts runs on the Node 24 that it installs.
import { ensureInstalled } from './bootstrap/install.mjs';
import { runNode } from './bootstrap/run.mjs';
import { markRunning } from './bootstrap/running.mjs';
import { readSettings } from './bootstrap/settings.mjs';

const dev = process.argv.includes('--dev');
const say = (line) => process.stdout.write(`${line}\n`);

try {
  process.exitCode = await start();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start() {
  const command = dev ? 'npm run dev' : 'npm start';
  markRunning({ command });
  ensureInstalled(say);
  const settings = { ...readSettings(), NODE_ENV: dev ? 'development' : 'production' };
  const built = await runNode(['scripts/build.mjs', ...(dev ? ['--dev'] : [])], settings, { capture: true });
  if (built.code !== 0) return built.code;
  const build = JSON.parse(built.output);
  markRunning({ command, build: build.BUILD_DIR });
  const program = ['--conditions=react-server', 'server/supervisor.ts'];
  return (await runNode(program, { ...settings, ...build })).code;
}
