import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { atMost, type Bench } from '#bench/figure.ts';
import { ask } from '#bench/http.ts';
import { median } from '#bench/statistics.ts';
import { appDatabaseUrl } from '#lib/env.ts';
import { freePort } from '#server/postgres/free-port.ts';

const ROUNDS = 5;
/** How long it is left alone before its memory is looked at, in milliseconds. */
const IDLE = 10_000;

/** A `web` process on a build and a database that are there: how soon it serves the front, and what it holds when idle. */
export const webProcess: Bench = {
  name: 'web',
  measure: async () => {
    const starts: number[] = [];
    let memory = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, seconds } = await startWeb();
      starts.push(seconds);
      if (round === ROUNDS - 1) {
        await delay(IDLE);
        memory = memoryOf(child);
      }
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    return [
      atMost('web: from its start to the first front page', median(starts), 2, 's'),
      atMost(`web: memory, idle for ${IDLE / 1_000} s`, memory, 200, 'MB'),
    ];
  },
};

async function startWeb(): Promise<{ child: ChildProcess; seconds: number }> {
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
  return { child, seconds: (performance.now() - began) / 1_000 };
}

/** Resident memory in megabytes. */
function memoryOf({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1_024;
}
