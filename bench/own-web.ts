import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { ask } from '#bench/http.ts';
import { appDatabaseUrl } from '#lib/env.ts';
import { freePort } from '#server/postgres/free-port.ts';

/** One more `web` process on a build and a database that are there. */
export type OwnWeb = {
  url: string;
  /** From its start to the first front page, in seconds. */
  seconds: number;
  /** Resident memory in megabytes. */
  memory: () => number;
  stop: () => Promise<void>;
};

/** Starts it on a free port, and waits until it has served the front. */
export async function startWeb(): Promise<OwnWeb> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, ['--conditions=react-server', 'server/web.ts'], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, DATABASE_URL: appDatabaseUrl() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    const answer = await ask(url).catch(() => null);
    if (answer?.status === 200) break;
    if (child.exitCode !== null) throw new Error('web did not start.');
    await delay(5);
  }
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { url, seconds: (performance.now() - began) / 1_000, memory: () => memoryOf(child), stop };
}

function memoryOf({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1_024;
}
