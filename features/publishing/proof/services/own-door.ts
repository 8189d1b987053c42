import { request } from 'node:http';
import type { DoorAnswer } from '#features/publishing/proof/rules/sight.ts';
import { env, publicUrl } from '#lib/env.ts';

/** How long this node's own door may take to answer, in milliseconds, and how much of an answer is read, in bytes. */
const PATIENCE = 15_000;
const MOST = 8 * 1024 * 1024;

/**
 * Asks this node's own door for an address, over a connection, as a reader's browser would, and looks for a mark in what
 * comes. `isFresh` tells whatever keeps copies on the way not to answer with one. Never rejects.
 */
export function askOwnDoor(asked: { address: string; mark: string; isFresh: boolean }): Promise<DoorAnswer> {
  const { promise, resolve } = Promise.withResolvers<DoorAnswer>();
  const none = () => resolve({ status: 0, isMarked: false, cache: '' });
  const headers = {
    host: new URL(publicUrl).host,
    'user-agent': 'Copydesk looking for what was taken down',
    'accept-encoding': 'identity',
    ...(asked.isFresh && { 'cache-control': 'no-cache' }),
  };
  const options = { host: 'localhost', port: env.PORT, path: asked.address, headers, agent: false };
  const sent = request({ ...options, signal: AbortSignal.timeout(PATIENCE) }, (response) => {
    const { statusCode: status = 0, headers: given } = response;
    const chunks: Buffer[] = [];
    let size = 0;
    const done = () => {
      const isMarked = `${given.location ?? ''}\n${Buffer.concat(chunks)}`.includes(asked.mark);
      resolve({ status, isMarked, cache: String(given['cache-status'] ?? '') });
      response.destroy();
    };
    // Of a picture or video that is served the status says enough.
    if (!/^(text|application\/(json|xml|rss|atom|feed))/.test(given['content-type'] ?? '')) return done();
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST) done();
    });
    response.on('error', none);
    response.on('end', done);
  });
  sent.on('error', none);
  sent.end();
  return promise;
}
