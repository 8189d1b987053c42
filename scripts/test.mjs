// `npm test`: everything that must hold, in order, quickest first. `node scripts/test.mjs unit db` runs only these;
// what names no step is handed to the runners: `npm run db features/review`, `npm run e2e set-up`.
// Ends with a line of its own, "N passed, N failed", for whoever reads it by machine. Runs on Node 20.19 and up.
import { ensureInstalled } from './bootstrap/install.mjs';
import { runNode } from './bootstrap/run.mjs';
import { markRunning } from './bootstrap/running.mjs';
import { steps } from './test/steps.mjs';

const say = (line) => process.stdout.write(`${line}\n`);
const names = new Set(steps.map(({ name }) => name));
const chosen = process.argv.slice(2).filter((word) => names.has(word));
const filters = process.argv.slice(2).filter((word) => !names.has(word));

try {
  process.exitCode = (await test()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  say('\n0 passed, 1 failed');
  process.exitCode = 1;
}

async function test() {
  markRunning({ command: 'npm test' });
  ensureInstalled(say);
  const counts = { passed: 0, failed: 0 };
  const settings = testSettings();
  const done = await runSteps(settings, counts);
  say(`\n${counts.passed} passed, ${counts.failed} failed`);
  return done;
}

async function runSteps(settings, counts) {
  for (const step of steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
    say(`\n== ${step.title}`);
    const started = performance.now();
    const run = (args, extra, options) => runNode(args, { ...settings, ...extra }, options);
    const result = await step.run(run, filters);
    Object.assign(settings, result.settings);
    counts.passed += result.passed;
    counts.failed += result.failed;
    if (result.failed > 0) {
      say(`\n${step.failure} Again: npm run ${step.script}`);
      return false;
    }
    say(`   done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return true;
}

/** Tests choose every setting themselves: what the developer has set for their own newsroom must not reach them. */
function testSettings() {
  const ours =
    /^(NODE_ENV|PORT|DATABASE_URL|APP_DATABASE_URL|PUBLIC_URL|DESK_URL|NEWSROOM_TZ|DATA_DIR|ASSETS_DIR|BUILD_DIR|BUILD_TSCONFIG|DEMO|AUTH_SECRET|TRUST_PROXY|PAGE_CACHE_MB|STALE_LIMIT|LOG_LEVEL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
