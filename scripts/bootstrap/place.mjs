// Where things are. Runs on Node 20.19 too, before anything is installed.
import path from 'node:path';

/** The repository's root. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The Node that everything but the bootstrap runs on; npm puts it there. */
export const node24 = path.join(root, 'node_modules/.bin/node');

/** The folder of builds, marks and test runs; git does not see it. */
export const buildsFolder = path.join(root, '.builds');
