// One hash over files: it changes when a name or a byte of them does.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../bootstrap/place.mjs';

const ignored = /(\.test\.tsx?|\.tsbuildinfo|~)$/;

/** The hash, 16 hex digits, of these files and folders (paths from the root; what is missing counts as empty). */
export async function hashOf(paths) {
  const files = (await Promise.all(paths.map(filesIn))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(await readFile(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesIn(name) {
  const found = await stat(path.join(root, name)).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [name];
  const entries = await readdir(path.join(root, name), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !ignored.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
