import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port of 127.0.0.1 that nothing listens on, from the system's own range. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
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
