import { spawn } from 'node:child_process';
import { childEnvironment } from '#lib/env.ts';
import { NODE_FLAGS } from '#server/start/node-flags.ts';

/**
 * Runs one program of ours to its end and gives the last message that it sent, or undefined. What it prints is
 * shown. Throws with an empty message when it fails: it has said why.
 */
export async function runTask(program: string, settings: Record<string, string>): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const child = spawn(process.execPath, [...NODE_FLAGS, program], {
    env: childEnvironment(settings),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let answer: unknown;
  child.on('message', (message) => {
    answer = message;
  });
  child.on('error', reject);
  child.on('exit', (code) => (code === 0 ? resolve(answer) : reject(new Error(''))));
  return promise;
}
