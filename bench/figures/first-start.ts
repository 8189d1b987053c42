import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, forComparison } from '#bench/figure.ts';
import { ask } from '#bench/http.ts';
import { freePort } from '#server/postgres/free-port.ts';
import { destroyPostgres } from '#server/postgres/start-postgres.ts';

/** What this run's own installation was given, set to nothing: the clone is to be as it comes. */
const UNSET = {
  ...{ DATABASE_URL: '', APP_DATABASE_URL: '', DATA_DIR: '', PUBLIC_URL: '', DESK_URL: '', BUILD_DIR: '' },
  ...{ ASSETS_DIR: '', AUTH_SECRET: '', LOG_LEVEL: 'warn', NODE_ENV: 'production' as const },
};
const PATIENCE = 15 * 60_000;

/** `npm start` in a new clone, with what npm has in its cache, to the first page: install, build, database and demo. */
export const firstStart: Bench = {
  name: 'first-start',
  measure: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-clone-'));
    try {
      const cloned = spawnSync('git', ['clone', '--quiet', process.cwd(), folder], { encoding: 'utf8' });
      if (cloned.status !== 0) throw new Error(`The repository could not be cloned: ${cloned.stderr}`);
      return [forComparison('npm start from a clone to the first page', await startIn(folder), 's')];
    } finally {
      await destroyPostgres(path.join(folder, 'data'));
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function startIn(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, ...UNSET, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    for (;;) {
      const answer = await ask(`http://localhost:${port}/`).catch(() => null);
      if (answer?.status === 200) return (performance.now() - began) / 1_000;
      if (child.exitCode !== null) throw new Error('npm start ended in the clone.');
      if (performance.now() - began > PATIENCE) throw new Error('npm start took too long in the clone.');
      await delay(50);
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
