import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '#server/postgres/free-port.ts';
import { destroyPostgres } from '#server/postgres/start-postgres.ts';
import { RUNS } from '#test/left-behind.ts';

/** A Copydesk that runs as a newsroom's would: PostgreSQL, web and jobs, on ports and in a data folder of its own. */
export type Installation = {
  /** `http://localhost:PORT`, for both faces. */
  url: string;
  dataFolder: string;
  /** Everything that it printed: what a start says, and the log. */
  output: () => string;
  /** Stops it in order and starts it again on the same data and port. */
  restart: () => Promise<void>;
  /** Stops it and removes its data. */
  remove: () => Promise<void>;
};

/** Set to nothing, which is the default: Next would read what a developer has set in `.env`. */
const UNSET = {
  ...{ DATABASE_URL: '', APP_DATABASE_URL: '', PUBLIC_URL: '', DESK_URL: '', AUTH_SECRET: '' },
  ...{
    TRUST_PROXY: '',
    ...{ VAPID_PUBLIC_KEY: '', VAPID_PRIVATE_KEY: '', TEST_PUSH_SERVICE: '' },
    PAGE_CACHE_MB: '',
    STALE_LIMIT: '',
    ASSETS_DIR: '',
    NEWSROOM_TZ: 'Europe/London',
    LOG_LEVEL: 'warn',
  },
};

let made = 0;

/** Starts an installation of the build that BUILD_DIR names. `settings` are settings as in .env.example. */
export async function startInstallation(settings: Record<string, string>): Promise<Installation> {
  if (!process.env.BUILD_DIR) {
    throw new Error('There is no build to test: run these tests with "npm run e2e".');
  }
  made += 1;
  const dataFolder = path.join(RUNS, `${process.pid}-${made}`);
  await mkdir(dataFolder, { recursive: true });
  const port = String(await freePort());
  const chunks: string[] = [];
  const launch = () => launchSupervisor({ PORT: port, DATA_DIR: dataFolder, ...settings }, chunks);
  let supervisor = await launch();
  return {
    url: `http://localhost:${port}`,
    dataFolder,
    output: () => chunks.join(''),
    restart: async () => {
      await end(supervisor);
      supervisor = await launch();
    },
    remove: async () => {
      await end(supervisor);
      await destroyPostgres(dataFolder);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function launchSupervisor(settings: Record<string, string>, chunks: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--conditions=react-server', 'server/supervisor.ts'], {
    env: { ...process.env, NODE_ENV: 'production', ...UNSET, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  }
  const outcome = await Promise.race([
    once(child, 'message').then(() => 'ready'),
    once(child, 'exit').then(() => 'ended'),
  ]);
  if (outcome === 'ended') {
    throw new Error(`The installation did not start:\n${chunks.join('')}`);
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
