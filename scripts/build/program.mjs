// Runs a tool of node_modules and keeps what it prints for the case that it fails.
import { spawn } from 'node:child_process';
import { root } from '../bootstrap/place.mjs';

/** Prints one line of progress. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs `args` on this Node; throws `failure` with everything that was printed when it does not end with 0. */
export async function runTool(args, env, failure) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  // When whoever started us is killed, nobody waits for this any more. The listener must not keep us alive.
  const abandon = () => child.kill();
  process.once('disconnect', abandon);
  process.channel?.unref();
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => process.off('disconnect', abandon));
  if (code !== 0) throw new Error(`${Buffer.concat(chunks).toString('utf8').trim()}\n${failure}`);
}
