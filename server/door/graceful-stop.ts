import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long running requests may take to finish once the end has begun, in milliseconds. */
const grace = 5_000;

/**
 * Gives what ends a server: nothing new comes in, open event streams are ended (a reader's browser comes back to the next
 * node), requests under way get five seconds, and then every connection is closed.
 */
export function gracefulStop(server: Server, patience = grace): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  // The server's own list does not hold connections that were upgraded.
  const connections = new Set<Socket>();
  let stopping = false;
  server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.prependListener('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (stopping) response.setHeader('connection', 'close');
  });
  return () =>
    new Promise((resolve) => {
      stopping = true;
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const cut = setTimeout(() => {
        for (const socket of connections) socket.destroy();
      }, patience);
      server.close(() => {
        clearInterval(idle);
        clearTimeout(cut);
        resolve();
      });
      for (const response of underWay) endIfStream(response);
    });
}

function endIfStream(response: ServerResponse): void {
  if (String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')) response.end();
}
