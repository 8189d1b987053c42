import { expect, vi } from 'vitest';
import type { WebSocket as NodeSocket } from 'ws';
import type { ServerMessage } from '#editor/collab/messages.ts';
import { dialStream } from '#test/co-editing.ts';

/** A stream that says exactly what a test wants, and keeps what it hears. */
export class RawStream {
  readonly heard: ServerMessage[] = [];
  readonly closed: Promise<number>;
  readonly #socket: NodeSocket;

  private constructor(socket: NodeSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('message', (data) => this.heard.push(JSON.parse(String(data))));
    socket.on('error', () => undefined);
  }

  static async open(node: { address: string }, token: string): Promise<RawStream> {
    const socket = dialStream(node.address, token);
    const stream = new RawStream(socket);
    await new Promise((resolve) => socket.once('open', resolve));
    return stream;
  }

  send(message: unknown): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Sends, and gives all that came until the answer to a ping sent behind it. */
  async say(...messages: unknown[]): Promise<ServerMessage[]> {
    const before = this.heard.length;
    for (const message of messages) this.send(message);
    this.send({ type: 'ping' });
    await vi.waitFor(() => expect(this.heard.slice(before).at(-1)?.type).toBe('pong'), { timeout: 10_000 });
    return this.heard.slice(before, -1);
  }

  end(): void {
    this.#socket.terminate();
  }
}
