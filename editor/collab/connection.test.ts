import { expect, test } from 'vitest';
import { DeskConnection, type StreamSocket } from '#editor/collab/connection.ts';

/** A socket that does what the test says, and keeps what is sent over it. */
class ToldSocket implements StreamSocket {
  onopen: StreamSocket['onopen'] = null;
  onmessage: StreamSocket['onmessage'] = null;
  onclose: StreamSocket['onclose'] = null;
  readyState: StreamSocket['readyState'] = WebSocket.CONNECTING;
  readonly sent: string[] = [];

  open(): void {
    this.readyState = WebSocket.OPEN;
    this.onopen?.call(this as never, new Event('open'));
  }

  send(data: Parameters<WebSocket['send']>[0]): void {
    this.sent.push(String(data));
  }

  close(): void {
    this.readyState = WebSocket.CLOSING;
  }
}

test('what is said while the socket is closing is not sent, and the caller is told', () => {
  const socket = new ToldSocket();
  const connection = new DeskConnection(() => socket);
  const leave = connection.add({});
  expect(connection.send({ type: 'ping' })).toBe(false);
  socket.open();
  expect(connection.send({ type: 'ping' })).toBe(true);
  socket.readyState = WebSocket.CLOSING;
  expect(connection.send({ type: 'ping' })).toBe(false);
  expect(socket.sent).toEqual(['{"type":"ping"}']);
  leave();
});
