import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#server/postgres/free-port.ts';
import { readSecrets } from '#server/start/secrets.ts';

/** What a node answered. `cache` is how its cache came by it, without the cache's name. */
export type NodeReply = { status: number; body: string; location: string; cache: string };

/** One more `web` process on an installation's database, as on another machine. */
export type WebNode = {
  port: number;
  /** Asks it for a page under the name of the installation. */
  get: (path: string) => Promise<NodeReply>;
  /** Stops it in order and starts it again on the same port. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
};

/** Starts a `web` process that serves the address `publicUrl`. `settings` are settings as in .env.example. */
export async function startWebNode(
  publicUrl: string,
  settings: Record<string, string> & { DATA_DIR: string },
): Promise<WebNode> {
  const port = await freePort();
  // The same on all machines of a newsroom, as .env.example says: they stand in every page.
  const { vapid } = await readSecrets(settings.DATA_DIR);
  const keys = { VAPID_PUBLIC_KEY: vapid.publicKey, VAPID_PRIVATE_KEY: vapid.privateKey };
  let child: ChildProcess | undefined;
  const start = async () => {
    const running = launch({ PORT: String(port), PUBLIC_URL: publicUrl, ...keys, ...settings });
    child = running;
    while (!(await isReady(port))) {
      if (running.exitCode !== null)
        throw new Error(`A node ended with ${running.exitCode} before it was ready.`);
      await pause(100);
    }
  };
  const stop = async () => {
    const stopping = child;
    child = undefined;
    if (!stopping || stopping.exitCode !== null) return;
    const ended = once(stopping, 'exit');
    stopping.kill('SIGTERM');
    await ended;
  };
  await start();
  return {
    port,
    get: (path) => askNode(port, new URL(publicUrl).host, path),
    start,
    stop,
    restart: async () => {
      await stop();
      await start();
    },
  };
}

function launch(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--conditions=react-server', 'server/web.ts'], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'fatal', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function isReady(port: number): Promise<boolean> {
  const reply = await askNode(port, `localhost:${port}`, '/api/health/ready').catch(() => null);
  return reply?.status === 200;
}

/** Asks whoever listens on a port for a page of a host. */
export function askNode(port: number, host: string, path: string): Promise<NodeReply> {
  const { promise, resolve, reject } = Promise.withResolvers<NodeReply>();
  const asked = request({ host: 'localhost', port, path, headers: { host }, agent: false }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      resolve({
        status: response.statusCode ?? 0,
        body: Buffer.concat(chunks).toString(),
        location: response.headers.location ?? '',
        cache: String(response.headers['cache-status'] ?? '').replace('copydesk; ', ''),
      });
    });
  });
  asked.on('error', reject);
  asked.end();
  return promise;
}
