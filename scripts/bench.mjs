// `npm run bench [NAME ...]`: builds, then measures the production build. Not part of `npm test`: speed depends on what
// else a machine does.
import { ensureInstalled } from './bootstrap/install.mjs';
import { runNode } from './bootstrap/run.mjs';
import { markRunning } from './bootstrap/running.mjs';

try {
  process.exitCode = await bench();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function bench() {
  markRunning({ command: 'npm run bench' });
  ensureInstalled((line) => process.stdout.write(`${line}\n`));
  const env = { ...process.env, NODE_ENV: 'production' };
  const built = await runNode(['scripts/build.mjs'], env, { capture: true });
  if (built.code !== 0) return built.code;
  const build = JSON.parse(built.output);
  markRunning({ command: 'npm run bench', build: build.BUILD_DIR });
  const args = ['--conditions=react-server', 'bench/bench.ts', ...process.argv.slice(2)];
  return (await runNode(args, { ...env, ...build })).code;
}
