import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { deskUrl, env } from '#lib/env.ts';
import { canListen } from '#server/postgres/free-port.ts';

/** Throws a sentence where something else listens on our port. */
export async function checkPort(): Promise<void> {
  if (!(await canListen(env.PORT))) {
    throw new Error(
      `Port ${env.PORT} is taken by another program: stop that one, or set PORT to another number.`,
    );
  }
}

/** Waits until `web` serves, and gives true; false when `signal` says that nobody waits any more. */
export async function untilReady(signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await isReady()) {
      return true;
    }
    await delay(150);
  }
  return false;
}

function isReady(): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const request = get(
    {
      host: 'localhost',
      port: env.PORT,
      path: '/api/health/ready',
      headers: { host: new URL(deskUrl).host },
      timeout: 5_000,
    },
    (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    },
  );
  request.on('timeout', () => request.destroy());
  request.on('error', () => resolve(false));
  return promise;
}
