// A tsconfig for Next to write into.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildsFolder, root } from '../bootstrap/place.mjs';

/** Next writes lines for each name of a build folder into the tsconfig it is given: not into the shared one. */
export async function ownTsconfig(name) {
  await mkdir(path.join(buildsFolder, 'tsconfig'), { recursive: true });
  const file = `.builds/tsconfig/${name}.json`;
  await writeFile(path.join(root, file), JSON.stringify({ extends: '../../tsconfig.json' }));
  return file;
}
