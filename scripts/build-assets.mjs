// Builds what readers fetch besides pages: `node scripts/build-assets.mjs FOLDER`.
// Writes site-HASH.css, early-HASH.js, reader-HASH.js, live-HASH.js, alert-worker-HASH.js, the fonts they name, and manifest.json; text files also as .br and .gz, since
// names carry the hash of the content and are sent as they are for ever.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Fonts of the first screen: fetched ahead of the stylesheet that names them. */
const firstFonts = [/^source-serif-4-latin-wght-normal-/, /^inter-latin-wght-normal-/];

/** Gzipped, in bytes: of the stylesheet, and of the scripts of a story's page together. */
const limits = { stylesheet: 12 * 1024, script: 8 * 1024, posts: 3 * 1024 };

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('Say where to: node scripts/build-assets.mjs FOLDER\n');
  process.exit(1);
}
await buildAssets(resolve(folder));

async function buildAssets(outdir) {
  await mkdir(outdir, { recursive: true });
  const stylesheet = await bundle(outdir, 'site/site.css', 'site-[hash]');
  const script = await bundle(outdir, 'site/reader/reader.ts', 'reader-[hash]');
  const early = await bundle(outdir, 'site/reader/early.ts', 'early-[hash]');
  const live = await bundle(outdir, 'site/reader/live/live.ts', 'live-[hash]');
  const worker = await bundle(outdir, 'site/reader/alert-worker.ts', 'alert-worker-[hash]');
  const posts = await bundle(outdir, 'site/reader/posts/posts.ts', 'posts-[hash]');
  const icon = await copy(outdir, 'site/icon.svg');
  const fonts = stylesheet.files.filter((name) => firstFonts.some((font) => font.test(name)));
  const styles = await compress(outdir, stylesheet.entry);
  let scripts = 0;
  for (const { entry } of [early, script, live]) scripts += await compress(outdir, entry);
  await compress(outdir, worker.entry);
  // Only a live story's page has it.
  keepWithin('The script of posts', await compress(outdir, posts.entry), limits.posts);
  keepWithin('The stylesheet', styles, limits.stylesheet);
  keepWithin('The scripts together', scripts, limits.script);
  const manifest = {
    stylesheet: stylesheet.entry,
    early: early.entry,
    script: script.entry,
    live: live.entry,
    posts: posts.entry,
    icon,
    worker: worker.entry,
    fonts: fonts.toSorted(),
    files: [stylesheet, early, script, live, posts, worker]
      .flatMap(({ files }) => files)
      .concat(icon)
      .toSorted(),
  };
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function bundle(outdir, entryPoint, entryNames) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    outdir,
    entryNames,
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    metafile: true,
    format: 'iife',
    target: ['es2022', 'safari16'],
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  });
  const outputs = Object.entries(metafile.outputs);
  const entry = outputs.find(([, output]) => output.entryPoint === entryPoint);
  return { entry: basename(entry[0]), files: outputs.map(([path]) => basename(path)) };
}

async function copy(outdir, path) {
  const bytes = await readFile(join(root, path));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  const name = basename(path).replace('.', `-${hash}.`);
  await writeFile(join(outdir, name), bytes);
  return name;
}

/** Writes both compressed forms of a file; gives the size of the gzipped one. */
async function compress(outdir, name) {
  const bytes = await readFile(join(outdir, name));
  const gzipped = gzipSync(bytes, { level: 9 });
  await writeFile(join(outdir, `${name}.gz`), gzipped);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(join(outdir, `${name}.br`), brotliCompressSync(bytes, quality));
  return gzipped.length;
}

function keepWithin(what, size, limit) {
  process.stderr.write(`${what}: ${size} of ${limit} bytes gzipped.\n`);
  if (size > limit) throw new Error(`${what}: ${size} bytes gzipped are more than the ${limit} allowed.`);
}
