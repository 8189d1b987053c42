// Next's build and the site's assets, in a folder named by the hash of what they are made from: a build that somebody
// runs is never written into.
import { existsSync } from 'node:fs';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildsFolder } from '../bootstrap/place.mjs';
import { othersRunning } from '../bootstrap/running.mjs';
import { withLock } from './lock.mjs';
import { ownTsconfig } from './own-tsconfig.mjs';
import { runTool, say } from './program.mjs';
import { hashOf } from './source-hash.mjs';

const sources = [
  ...[
    'app',
    'components',
    'editor',
    'features',
    'lib',
    'public',
    'site',
    'prisma/schema.prisma',
    'prisma/models',
  ],
  ...[
    'scripts/build-assets.mjs',
    'scripts/build',
    'instrumentation.ts',
    'next.config.js',
    'postcss.config.mjs',
  ],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
];
const kept = 3;

/** Builds unless this very build is there; gives the settings that name it. */
export async function buildNext() {
  const name = await hashOf(sources);
  const folder = path.join(buildsFolder, name);
  const complete = path.join(folder, 'complete');
  await withLock(`build-${name}`, async () => {
    if (existsSync(complete)) return;
    await rm(folder, { recursive: true, force: true });
    say('Building the newsroom side and the site (about a minute) ...');
    await runTool(
      ['node_modules/next/dist/bin/next', 'build'],
      {
        NODE_ENV: 'production',
        BUILD_DIR: `.builds/${name}`,
        BUILD_TSCONFIG: await ownTsconfig(name),
        NEXT_TELEMETRY_DISABLED: '1',
      },
      'The build failed; its reason stands above.',
    );
    // Next's own cache is for the next build in the same folder, of which there is none.
    await rm(path.join(folder, 'cache'), { recursive: true, force: true });
    await buildAssets(path.join(folder, 'assets'));
    await writeFile(complete, '');
  });
  await clearOld(name, complete);
  return { BUILD_DIR: `.builds/${name}` };
}

/** What `next dev` needs beside itself: the site's assets. */
export async function prepareDev() {
  await buildAssets(path.join(buildsFolder, 'dev/assets'));
  return {
    ASSETS_DIR: '.builds/dev/assets',
    BUILD_DIR: '.builds/dev/next',
    BUILD_TSCONFIG: await ownTsconfig('dev'),
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

function buildAssets(folder) {
  return runTool(
    ['scripts/build-assets.mjs', folder],
    {},
    "The site's stylesheet and script could not be built.",
  );
}

/** Keeps the builds used last, and every one that runs. */
async function clearOld(name, complete) {
  const seconds = Date.now() / 1000;
  await utimes(complete, seconds, seconds);
  const inUse = new Set([name, ...othersRunning().map(({ build }) => path.basename(build ?? ''))]);
  const names = (await readdir(buildsFolder)).filter((one) => /^[0-9a-f]{16}$/.test(one));
  const dated = await Promise.all(names.map(async (one) => ({ one, used: await lastUse(one) })));
  const old = dated.sort((a, b) => b.used - a.used).slice(kept);
  for (const { one } of old.filter((entry) => !inUse.has(entry.one))) {
    await rm(path.join(buildsFolder, one), { recursive: true, force: true });
    await rm(path.join(buildsFolder, `tsconfig/${one}.json`), { force: true });
  }
}

async function lastUse(name) {
  const found = await stat(path.join(buildsFolder, name, 'complete')).catch(() => null);
  return found?.mtimeMs ?? (await stat(path.join(buildsFolder, name))).mtimeMs;
}
