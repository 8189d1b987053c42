// Runs one program of ours on Node 24 in the foreground.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { node24, root } from './place.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `args` on Node 24 to its end; gives `{ code, output }`, where `output` is what it printed if `capture` is set.
 * Signals are passed on, and the program ends when we are killed: the channel to us closes.
 */
export function runNode(args, env, { capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24, args, {
      cwd: root,
      env: { ...env, PATH: `${path.dirname(node24)}${path.delimiter}${env.PATH ?? ''}` },
      stdio: ['inherit', capture ? 'pipe' : 'inherit', 'inherit', 'ipc'],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve({
        code: code ?? (signal === 'SIGINT' ? 130 : 1),
        output: Buffer.concat(chunks).toString('utf8'),
      });
    });
  });
}
