import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { Browser } from '#e2e/harness/chromium.ts';

const PACKAGE = path.resolve('node_modules/@sparticuz/chromium');

/**
 * Unpacks, once, the browser that the npm package @sparticuz/chromium holds. Not by its own code: that puts everything
 * into the temporary folder under one name, where other users and half-written files of killed runs are in the way.
 */
export async function unpackChromium(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) {
    return undefined;
  }
  const { version } = JSON.parse(await readFile(path.join(PACKAGE, 'package.json'), 'utf8'));
  const folder = path.resolve(`.builds/chromium-${version}`);
  if (!existsSync(folder)) {
    await unpackInto(folder);
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-zygote', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    env: environment(folder),
  };
}

async function unpackInto(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const program = path.join(draft, 'chromium');
  await decompress('chromium.br', program);
  await chmod(program, 0o755);
  for (const name of ['swiftshader', 'fonts', 'al2023']) {
    const archive = path.join(draft, `${name}.tar`);
    await decompress(`${name}.tar.br`, archive);
    const into = name === 'swiftshader' ? draft : path.join(draft, name);
    await mkdir(into, { recursive: true });
    const { status } = spawnSync('tar', ['--no-same-owner', '-xf', archive, '-C', into]);
    if (status !== 0) {
      throw new Error(`${archive} could not be unpacked: tar is needed for that.`);
    }
    await rm(archive);
  }
  await rename(draft, folder);
}

async function decompress(name: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(path.join(PACKAGE, 'bin', name)),
    createBrotliDecompress(),
    createWriteStream(target),
  );
}

/** The libraries and fonts in the package are used after the system's own. */
function environment(folder: string): Browser['env'] {
  const libraries = [
    process.env.LD_LIBRARY_PATH,
    '/usr/lib/x86_64-linux-gnu',
    '/lib/x86_64-linux-gnu',
    '/usr/lib64',
  ];
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: path.join(folder, 'fonts/fonts') };
  return {
    ...process.env,
    ...fonts,
    HOME: process.env.HOME ?? folder,
    LD_LIBRARY_PATH: [...libraries, path.join(folder, 'al2023/lib')].filter(Boolean).join(':'),
  };
}
