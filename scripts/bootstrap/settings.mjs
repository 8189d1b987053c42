// The settings: what stands in the environment, and for what does not, the file `.env`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { root } from './place.mjs';

/** The environment for what is started. What is set for real wins over the file, also where it is set to nothing. */
export function readSettings() {
  return { ...readFile(), ...process.env };
}

function readFile() {
  try {
    return parseEnv(readFileSync(path.join(root, '.env'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw new Error(`The file .env cannot be read: ${error.message}`);
  }
}
