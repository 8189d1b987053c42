import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { textOf } from '#bench/http.ts';

/**
 * Readers with a page open, many in one process of their own, so that they do not slow down who measures: each holds a
 * stream, and some fetch the story when it is said to have changed. Told by messages; says when it heard and had it.
 */
export type Told = { open: { url: string; streams: number; fetching: number } } | { words: string };

/** By the machine's clock, in milliseconds. */
export type Says = { opened: number } | { heard: number[]; shown: number[] };

/** So many come from one address: a stream's most is above it. */
const PER_ADDRESS = 500;
const AT_ONCE = 100;

let streams = 0;
let fetching = 0;
let site = '';
let words = '';
let heard: number[] = [];
let shown: number[] = [];

process.on('message', (told: Told) => {
  if ('open' in told) void open(told.open);
  else [words, heard, shown] = [told.words, [], []];
});

async function open(wanted: { url: string; streams: number; fetching: number }): Promise<void> {
  site = wanted.url;
  fetching = wanted.fetching;
  while (streams < wanted.streams) {
    const some = Math.min(AT_ONCE, wanted.streams - streams);
    await Promise.all(Array.from({ length: some }, (_, at) => openOne(streams + at)));
    streams += some;
  }
  // Until what was said to newcomers is over.
  await delay(500);
  say({ opened: streams });
}

function openOne(number: number): Promise<void> {
  const { host, port } = new URL(site);
  const localAddress = `127.0.${1 + Math.floor(number / PER_ADDRESS)}.1`;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress });
  socket.write(`GET /live-stream HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  socket.on('error', reject);
  socket.on('data', (bytes) => {
    const text = bytes.toString('latin1');
    if (text.startsWith('HTTP/1.1 200')) resolve();
    else if (text.includes('"what":"version"')) void hear(text, number);
  });
  return promise;
}

async function hear(text: string, number: number): Promise<void> {
  heard.push(now());
  const [, story, id] = /"story":"(\w+)","what":"version","id":"([\w.]+)"/.exec(text) ?? [];
  if (number < fetching) {
    const page = await textOf(`${site}/fragments/story/${story}?change=${id}`);
    if (page.includes(words)) shown.push(now());
  }
  if (heard.length === streams && shown.length === fetching) say({ heard, shown });
}

function say(says: Says): void {
  process.send?.(says);
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
