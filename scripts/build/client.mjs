// The generated database client, made again when the schema or Prisma changed.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../bootstrap/place.mjs';
import { runTool, say } from './program.mjs';
import { hashOf } from './source-hash.mjs';

const folder = path.join(root, 'generated/prisma');

export async function generateClient() {
  const wanted = await hashOf([
    'prisma/schema.prisma',
    'prisma/models',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ]);
  const stamp = path.join(folder, '.generated-from');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  say('Generating the database client ...');
  await rm(stamp, { force: true });
  // Any program will do: generating needs no engine, but Prisma would download one unless it is named.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  await runTool(
    ['node_modules/prisma/build/index.js', 'generate'],
    env,
    'The database client could not be generated.',
  );
  await writeFile(stamp, wanted);
}
