import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems give outgoing connections theirs: none of those can take it before it is used. */
const RANGE = { from: 20_000, size: 12_000 };

/**
 * A port that nothing listens on, chosen by chance, so that two who ask at the same moment hardly get the same one. It is
 * not held: whoever asked has to listen on it soon.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = RANGE.from + randomInt(RANGE.size);
    if (await canListen(port)) return port;
  }
}

/** Whether nothing listens on this port of 127.0.0.1. */
export function isFree(port: number): Promise<boolean> {
  return tryToListen({ port, host: '127.0.0.1' });
}

/** Whether this port of every address of the machine can be listened on, as `web` will. */
export function canListen(port: number): Promise<boolean> {
  return tryToListen({ port });
}

function tryToListen(where: { port: number; host?: string }): Promise<boolean> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.once('error', () => resolve(false));
  server.listen(where, () => server.close(() => resolve(true)));
  return promise;
}
