import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Admission, type DeskStream, openUpgrades, type StreamLimits } from '#server/door/upgrade.ts';
import { type OpenDoor, openDoor } from '#test/open-door.ts';

let door: OpenDoor;

afterEach(() => door.stop());

async function open(admission: Admission, limits: Partial<StreamLimits> = {}) {
  door = await openDoor(async (_request, response) => void response.end());
  const own = `http://localhost:${door.port}`;
  const deskStream: DeskStream = {
    admit: async () => admission,
    serve: (socket, _request, nodeId, personId) => {
      socket.on('message', (data) => socket.send(`${nodeId} ${personId} ${data}`));
    },
  };
  const addresses = { publicUrl: own, deskUrl: own };
  return openUpgrades(door.server, { addresses, trustProxy: false, nodeId: 'node', deskStream, limits });
}

function dial(origin = `http://localhost:${door.port}`, path = '/api/desk-stream'): WebSocket {
  return new WebSocket(`ws://localhost:${door.port}${path}`, { origin });
}

async function refusal(socket: WebSocket): Promise<number | undefined> {
  const [, response] = await once(socket, 'unexpected-response');
  return response.statusCode;
}

const anna: Admission = { ok: true, personId: 'anna' };

describe('who may open a stream', () => {
  test("a person on the desk's own page", async () => {
    await open(anna);
    const socket = dial();
    await once(socket, 'open');
    socket.send('hello');
    const [data] = await once(socket, 'message');
    expect(String(data)).toBe('node anna hello');
    socket.terminate();
  });

  test("not another site's page, though the cookie comes along", async () => {
    await open(anna);
    expect(await refusal(dial('https://evil.example'))).toBe(403);
  });

  test.each<[string, Admission, number]>([
    ['nobody', { ok: false, status: 401 }, 401],
    ['whose session cannot be read', { ok: false, status: 503 }, 503],
  ])('%s is told so before the socket opens', async (_who, admission, status) => {
    await open(admission);
    expect(await refusal(dial())).toBe(status);
  });

  test('nobody, elsewhere', async () => {
    await open(anna);
    expect(await refusal(dial(undefined, '/api/other'))).toBe(404);
  });

  test('one person, only so many times', async () => {
    await open(anna, { perPerson: 1 });
    const socket = dial();
    await once(socket, 'open');
    expect(await refusal(dial())).toBe(429);
    socket.terminate();
  });
});

describe('what ends a stream', () => {
  test('a message that is too large', async () => {
    await open(anna, { message: 100 });
    const socket = dial();
    await once(socket, 'open');
    socket.send('a'.repeat(101));
    const [code] = await once(socket, 'close');
    expect(code).toBe(1009);
  });

  test('more messages than anybody types', async () => {
    await open(anna, { rate: 3 });
    const socket = dial();
    await once(socket, 'open');
    for (let sent = 0; sent < 4; sent += 1) socket.send('a');
    const [code] = await once(socket, 'close');
    expect(code).toBe(1008);
  });

  test('silence: no answer to a ping', async () => {
    await open(anna, { ping: 30 });
    const socket = new WebSocket(`ws://localhost:${door.port}/api/desk-stream`, {
      origin: `http://localhost:${door.port}`,
      autoPong: false,
    });
    await once(socket, 'open');
    const [code] = await once(socket, 'close');
    expect(code).toBe(1006);
  });

  test('the end of the node, also where the other side has stopped answering', async () => {
    const upgrades = await open(anna, { goodbye: 50 });
    const { socket, received } = door.dial();
    const own = `localhost:${door.port}`;
    socket.write(
      `GET /api/desk-stream HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    await once(socket, 'data');
    upgrades.close();
    await door.stop();
    expect(await received).toContain('restarting');
  });

  test('the end of the node, which says that it restarts', async () => {
    const upgrades = await open(anna);
    const socket = dial();
    await once(socket, 'open');
    upgrades.close();
    const [code] = await once(socket, 'close');
    expect(code).toBe(1012);
  });
});
