// The steps of `npm test`, in order. Each gives how many of its tests passed and failed; one that only says yes or no
// counts as one test.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildsFolder } from '../bootstrap/place.mjs';
import { ownTsconfig } from '../build/own-tsconfig.mjs';

export const steps = [
  {
    name: 'client',
    title: 'The database client is generated',
    script: 'typecheck',
    failure: 'The database client cannot be generated from prisma/.',
    run: single(['scripts/generate-client.mjs']),
  },
  {
    name: 'structure',
    title: 'Folders, borders and sizes',
    script: 'lint',
    failure: 'Something lies where it does not belong, or grew too large.',
    run: single(['scripts/check-structure.mjs']),
  },
  {
    name: 'lint',
    title: 'Lint and format',
    script: 'lint',
    failure: 'Biome refuses something ("npx biome check --write" mends what can be mended).',
    run: single(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  },
  {
    name: 'types',
    title: 'Types',
    script: 'typecheck',
    failure: 'The types do not fit together.',
    run: checkTypes,
  },
  {
    name: 'unit',
    title: 'Rules: tests without a database',
    script: 'unit',
    failure: 'A test without a database failed.',
    run: vitest('unit'),
  },
  {
    name: 'db',
    title: 'Commands and queries: tests with PostgreSQL',
    script: 'db',
    failure: 'A test with PostgreSQL failed.',
    run: vitest('db'),
  },
  {
    name: 'build',
    title: 'The production build',
    script: 'e2e',
    failure: 'The production build failed.',
    run: build,
  },
  {
    name: 'e2e',
    title: 'Whole tasks in a browser, against the production build',
    script: 'e2e',
    failure: 'A task could not be done in the browser.',
    run: playwright,
  },
];

function single(args) {
  return async (runNode) => ({ ...countOne((await runNode(args)).code) });
}

async function checkTypes(runNode) {
  // `next typegen` writes into the tsconfig it is given, as a build does: not into the shared one.
  const BUILD_TSCONFIG = await ownTsconfig('types');
  const generated = await runNode(['node_modules/next/dist/bin/next', 'typegen'], { BUILD_TSCONFIG });
  if (generated.code !== 0) return countOne(generated.code);
  return countOne((await runNode(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])).code);
}

function vitest(project) {
  return async (runNode, filters) => {
    const file = reportFile(project);
    const args = [
      'run',
      ...filters,
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    const { code } = await runNode(['node_modules/vitest/vitest.mjs', ...args]);
    const report = readReport(file);
    return count(code, report?.numPassedTests, report?.numFailedTests);
  };
}

async function build(runNode) {
  const { code, output } = await runNode(['scripts/build.mjs'], {}, { capture: true });
  return code === 0 ? { ...countOne(0), settings: JSON.parse(output) } : countOne(code);
}

async function playwright(runNode, filters) {
  const file = reportFile('e2e');
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...filters, '--reporter=list,json'];
  const { code } = await runNode(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const stats = readReport(file)?.stats;
  return count(code, stats?.expected, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0));
}

function countOne(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** A runner that fails though every test passed (a crash, an error outside of tests) counts as one failure. */
function count(code, passed = 0, failed = 0) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function reportFile(name) {
  const file = path.join(buildsFolder, `report-${name}-${process.pid}.json`);
  process.once('exit', () => rmSync(file, { force: true }));
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
