import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PageStore } from '#lib/page-cache/page-store.ts';
import { createDoor, type DoorOptions, type Handler } from '#server/door/door.ts';
import { gracefulStop } from '#server/door/graceful-stop.ts';

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

export type OpenDoor = {
  server: Server;
  port: number;
  /** A request to the desk's and the site's one address unless the options name another Host. */
  ask: (path: string, options?: RequestOptions & { body?: string | Buffer }) => Promise<Reply>;
  /** A bare connection, for what no client library would send. `received` is all that came until it was closed. */
  dial: () => { socket: Socket; received: Promise<string> };
  stop: () => Promise<void>;
};

/** Opens a real door before `handle` on a free port; its one address is `http://localhost:PORT` unless told otherwise. */
export async function openDoor(handle: Handler, options: Partial<DoorOptions> = {}): Promise<OpenDoor> {
  const addresses = { publicUrl: 'http://localhost', deskUrl: 'http://localhost' };
  const server = createDoor({
    handle,
    addresses,
    vitals: { databaseAnswers: () => true, isMigrated: async () => true, isStopping: () => false },
    store: new PageStore(16 * 1024 * 1024),
    knowledge: () => 'current',
    isBlocked: () => false,
    assetFolders: ['/nowhere'],
    trustProxy: false,
    dev: false,
    ...options,
  });
  const stop = gracefulStop(server, 300);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  addresses.publicUrl = addresses.deskUrl = `http://localhost:${port}`;
  return {
    server,
    port,
    ask: (path, { body, ...asked } = {}) =>
      ask({ host: 'localhost', port, path, agent: false, ...asked }, body),
    dial: () => dial(port),
    stop,
  };
}

function ask(options: RequestOptions, body?: string | Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: whole,
          text: whole.toString(),
        });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function dial(port: number): { socket: Socket; received: Promise<string> } {
  const socket = connect(port, 'localhost');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString();
  });
  socket.on('error', () => socket.destroy());
  return { socket, received: new Promise((resolve) => socket.on('close', () => resolve(text))) };
}
