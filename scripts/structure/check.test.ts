import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkStructure } from '#scripts/structure/check.ts';
import { compareVersions } from '#scripts/structure/floors.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'structure-'));
  write({ 'package.json': JSON.stringify({ type: 'module', imports: { '#*': './*' } }) });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The problems of a repository that has these files, as `path:line rule`. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
  write(files);
  return (await checkStructure(root)).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

const doc = '/** What it is. */\n';
const db = { 'lib/db.ts': `${doc}export const db = 1;\n` };

test('a small repository that keeps every rule has no problems', async () => {
  const problems = await problemsOf({
    ...db,
    'lib/action.ts': `${doc}export function action(...given: unknown[]) { return given; }\n`,
    'features/stories/schema.ts': 'export const storySchema = 1;\n',
    'features/stories/queries.ts': `import { db } from '#lib/db.ts';\n${doc}export const story = () => db;\n`,
    'features/stories/commands.ts': `import { db } from '#lib/db.ts';\n${doc}export const spike = () => db;\n`,
    'features/stories/actions.ts':
      "'use server';\nimport { action } from '#lib/action.ts';\nimport { spike } from '#features/stories/commands.ts';\nimport { storySchema } from '#features/stories/schema.ts';\nexport const spikeAction = action(storySchema, spike);\n",
    'features/stories/components/story-row.tsx': 'export function StoryRow() { return <li />; }\n',
    'features/stories/lines/queries.ts': `${doc}export const line = 1;\n`,
    'features/review/rules/may-pass.ts':
      "import { story } from '#features/stories/queries.ts';\nexport const mayPass = story;\n",
    'app/desk/stories/[storyId]/page.tsx':
      "import { StoryRow } from '#features/stories/components/story-row.tsx';\nexport default function Page() { return <StoryRow />; }\n",
    'server/web.ts':
      "import { story } from '#features/stories/queries.ts';\nimport type { ReactNode } from 'react';\nexport const one = (node: ReactNode) => [story, node];\n",
  });
  expect(problems).toEqual([]);
});

describe('zones', () => {
  test.each([
    ['lib', 'features/a/queries.ts'],
    ['components', 'features/a/queries.ts'],
    ['components', 'editor/document.ts'],
    ['editor', 'components/ui/button.tsx'],
    ['editor', 'site/press.ts'],
    ['site', 'features/a/queries.ts'],
    ['site', 'editor/schema.ts'],
    ['site', 'components/ui/button.tsx'],
    ['features', 'server/web.ts'],
    ['features', 'app/desk/page.tsx'],
    ['server', 'site/press.ts'],
    ['server', 'components/ui/thing.ts'],
  ])('%s may not import %s', async (zone, target) => {
    const path = zone === 'features' ? 'features/b/policy.ts' : `${zone}/thing.ts`;
    const problems = await problemsOf({
      [target]: `${doc}export const thing = 1;\n`,
      [path]: `import { thing } from '#${target}';\n${doc}export const own = thing;\n`,
    });
    expect(problems).toEqual([`${path}:1 zones`]);
  });

  test('of another feature only its shared files', async () => {
    const problems = await problemsOf({
      'features/a/actions.ts': "'use server';\n",
      'features/a/services/mail.ts': 'export const mail = 1;\n',
      'features/a/rules/ready.ts': 'export const ready = 1;\n',
      'features/b/policy.ts':
        "import '#features/a/actions.ts';\nimport '#features/a/services/mail.ts';\nimport '#features/a/rules/ready.ts';\n",
    });
    expect(problems).toEqual(['features/b/policy.ts:1 zones', 'features/b/policy.ts:2 zones']);
  });

  test('a test beside its code may import anything but another test', async () => {
    const problems = await problemsOf({
      'test/build.ts': 'export const build = 1;\n',
      'lib/ids.test.ts':
        "import { build } from '#test/build.ts';\nimport '#lib/log.test.ts';\nnew Date(build);\n",
      'lib/log.test.ts': '',
    });
    expect(problems).toEqual(['lib/ids.test.ts:2 zones']);
  });
});

test('imports are plain strings from the root with full names', async () => {
  const problems = await problemsOf({
    'lib/a.ts':
      "import './b.ts';\nimport '#lib/b';\nimport 'fs';\nimport '#lib/b.ts';\nawait import(name);\n",
    'lib/b.ts': '',
  });
  expect(problems).toEqual([1, 2, 3, 5].map((line) => `lib/a.ts:${line} plain imports`));
});

test('no circles between files; types alone make none', async () => {
  const problems = await problemsOf({
    'lib/a.ts': "import '#lib/b.ts';\n",
    'lib/b.ts': "\nimport '#lib/c.ts';\n",
    'lib/c.ts': "import '#lib/a.ts';\n",
    'lib/d.ts': `import type { E } from '#lib/e.ts';\n${doc}export type D = E;\n`,
    'lib/e.ts': `import type { D } from '#lib/d.ts';\n${doc}export type E = D;\n`,
  });
  expect(problems).toEqual(['lib/a.ts:1 no circles']);
});

test('no circles between features, not even by type', async () => {
  const problems = await problemsOf({
    'features/a/policy.ts': "import '#features/b/schema.ts';\n",
    'features/b/schema.ts': '',
    'features/b/policy.ts': "import type { A } from '#features/a/schema.ts';\nexport type B = A;\n",
    'features/a/schema.ts': 'export type A = 1;\n',
  });
  expect(problems).toEqual(['features/a/policy.ts:1 no circles']);
});

test.each([
  'features/stories.ts',
  'features/stories/story.ts',
  'features/stories/use-story.tsx',
  'features/stories/rules/ready.tsx',
  'features/stories/components/rows/story-row.tsx',
  'features/stories/lines/anything.ts',
  'components/ui/index.ts',
  'components/utils.ts',
  'components/format.helper/helpers.ts',
  'components/ui/SaveButton.tsx',
  'app/desk/story-list.tsx',
])('%s is not a name', async (path) => {
  expect(await problemsOf({ [path]: '' })).toContain(`${path}:1 file names`);
});

test('files, functions and routes have a most', async () => {
  const lines = (count: number) => '\n'.repeat(count);
  const problems = await problemsOf({
    'components/long.ts': `const a = 1;${lines(400)}const b = 2;\n`,
    'components/just.ts': `const a = 1;${lines(399)}const b = 2;\n`,
    'components/function.ts': `const ok = () => {${lines(79)}};\nconst long = () => {${lines(80)}};\n`,
    'components/some.test.ts': `describe('all', () => {${lines(90)}});\ntest('one', () => {${lines(90)}});\n`,
    'app/desk/page.tsx': `const a = 1;${lines(80)}const b = 2;\n`,
  });
  expect(problems).toEqual([
    'app/desk/page.tsx:1 sizes',
    'components/function.ts:81 sizes',
    'components/long.ts:1 sizes',
    'components/some.test.ts:92 sizes',
  ]);
});

test('the database client is for queries, commands, jobs, lib, server/rooms, prisma and test', async () => {
  const use = "import { db } from '#lib/db.ts';\n";
  const problems = await problemsOf({
    ...db,
    'features/a/queries.ts': use,
    'features/a/jobs.ts': use,
    'server/rooms/room.ts': use,
    'prisma/demo/load.ts': use,
    'server/postgres/ready.ts': "import { Client } from 'pg';\n",
    'features/a/policy.ts': "import type { Db } from '#lib/db.ts';\n",
    'features/a/reactions.ts': use,
    'features/a/services/mail.ts': "import { Pool } from 'pg';\n",
    'server/door.ts': use,
    'app/desk/page.tsx': use,
  });
  expect(problems.filter((problem) => problem.endsWith(' database'))).toEqual([
    'app/desk/page.tsx:1 database',
    'features/a/reactions.ts:1 database',
    'features/a/services/mail.ts:1 database',
    'server/door.ts:1 database',
  ]);
});

test('environment and time are read in one file each', async () => {
  const text =
    "process.env.PORT;\nprocess['env'];\nDate.now();\nnew Date();\nDate();\nnew Date(0);\n// process.env, Date.now()\n";
  const problems = await problemsOf({ 'components/a.ts': text, 'bench/a.ts': text, 'lib/clock.ts': text });
  expect(problems.filter((problem) => problem.startsWith('components'))).toEqual([
    'components/a.ts:1 environment',
    'components/a.ts:2 environment',
    'components/a.ts:3 time',
    'components/a.ts:4 time',
    'components/a.ts:5 time',
  ]);
  expect(problems.filter((problem) => !problem.startsWith('components'))).toEqual([
    'lib/clock.ts:1 environment',
    'lib/clock.ts:2 environment',
  ]);
});

test('"use server" is for actions.ts, whose exports are wrapped', async () => {
  const problems = await problemsOf({
    'lib/action.ts': `${doc}export const action = 1;\n`,
    'features/a/actions.ts':
      "'use server';\nimport { action } from '#lib/action.ts';\nexport const a = action(1);\nexport const b = other(1);\nexport async function c() {}\n",
    'features/b/actions.ts': 'const nothing = 1;\n',
    'features/b/components/form.tsx': "export async function save() {\n  'use server';\n}\n",
  });
  expect(problems).toEqual([
    'features/a/actions.ts:4 actions',
    'features/a/actions.ts:5 actions',
    'features/b/actions.ts:1 actions',
    'features/b/components/form.tsx:2 actions',
  ]);
});

test('exports of lib, editor, site, queries and commands say what they are', async () => {
  const text = `${doc}export function a(x: 1): 1;\nexport function a(x: unknown) { return x; }\n// not a doc comment\nexport type B = 1;\n`;
  const problems = await problemsOf({
    'lib/a.ts': text,
    'features/a/queries.ts': text,
    'components/a.ts': text,
  });
  expect(problems).toEqual(['features/a/queries.ts:5 doc comments', 'lib/a.ts:5 doc comments']);
});

describe('the graph of the server', () => {
  test('reaches no .tsx and no React; types do not count', async () => {
    const problems = await problemsOf({
      'server/web.ts': "import '#lib/a.ts';\nimport type { C } from '#features/a/components/c.tsx';\n",
      'lib/a.ts': "\nimport '#lib/b.tsx';\n",
      'lib/b.tsx': "import { useState } from 'react';\n",
      'features/a/components/c.tsx': "import 'react';\n",
    });
    expect(problems).toEqual(['lib/b.tsx:1 server graph', 'lib/b.tsx:1 server graph']);
  });

  test('loads in plain Node without starting a program', async () => {
    const problems = await problemsOf({
      'server/web.ts': "import '#lib/a.ts';\nimport '#lib/b.ts';\nthrow new Error('started');\n",
      'lib/a.ts': 'enum Colour { Red }\n',
      'lib/b.ts': '',
    });
    expect(problems).toEqual(['server/web.ts:1 server graph']);
  });
});

test('the lock file is held against the version floors', async () => {
  const problems = await problemsOf({
    'scripts/version-floors.json': JSON.stringify({
      atLeast: { next: { version: '16.3.3', why: 'a hole' }, absent: { version: '1.0.0', why: '' } },
      oneCopy: ['react'],
    }),
    'package-lock.json': JSON.stringify({
      packages: {
        'node_modules/next': { version: '16.4.0' },
        'node_modules/a/node_modules/next': { version: '16.3.3-canary.1' },
        'node_modules/react': { version: '19.3.1' },
        'node_modules/a/node_modules/react': { version: '19.3.1' },
      },
    }),
  });
  expect(problems).toEqual(['package-lock.json:1 version floors', 'package-lock.json:1 version floors']);
});

test.each([
  ['1.2.3', '1.2.3', 0],
  ['1.2.10', '1.2.9', 1],
  ['1.0.0-beta.32', '1.0.0', -1],
  ['5.0.0-beta.9', '5.0.0-beta.32', -1],
  ['5.0.0-rc.1', '5.0.0-beta.32', 1],
  ['1.0.0', '1.0.0-0', 1],
])('%s against %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
