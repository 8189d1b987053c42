import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A build's folder is named by the hash of its sources (`scripts/build`). */
const buildName = /^[0-9a-f]{16}$/;

/**
 * Where `/assets/` may lie: in this build's folder, and in those of the builds kept beside it. While nodes change over to
 * a new build, and on pages that stay open, the old one's are still asked for; names carry the hash of the content, so
 * that none can be mistaken for another.
 */
export function assetFolders(own: string): string[] {
  const build = dirname(own);
  if (!buildName.test(basename(build))) return [own];
  const beside = readdirSync(dirname(build))
    .filter((name) => buildName.test(name) && name !== basename(build))
    .map((name) => join(dirname(build), name, basename(own)));
  return [own, ...beside.filter((folder) => existsSync(folder))];
}
