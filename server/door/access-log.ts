import type { ServerResponse } from 'node:http';
import { elapsed } from '#lib/clock.ts';
import { busyLog, log } from '#lib/log.ts';

/** A request that came in. `target` is its path and query as written, `address` where it came from. */
export type Visit = { id: string; method: string; target: string; address: string };

/** Logs a request when its answer is through: never its query, cookies or the secrets that some paths carry. */
export function logWhenDone(visit: Visit, response: ServerResponse): void {
  const began = elapsed();
  response.once('close', () => {
    const path = visit.target.split('?', 1)[0] ?? '';
    const line = {
      id: visit.id,
      method: visit.method,
      path: withoutSecrets(path),
      status: response.statusCode,
      ms: Math.round(elapsed() - began),
      address: visit.address,
      ...(response.writableFinished ? {} : { cut: true }),
    };
    if (response.statusCode >= 500) log.warn(line, 'request');
    else if (isRoutine(path)) busyLog.debug(line, 'request');
    else busyLog.info(line, 'request');
  });
}

/** A path as the log may keep it: set-up and invitation links open the door by themselves. */
export function withoutSecrets(path: string): string {
  return path.replace(/^\/+(setup|invite)\/.+$/, '/$1/[secret]');
}

function isRoutine(path: string): boolean {
  return /^\/(?:assets|beacons|_next\/static|api\/health)(?:\/|$)/.test(path);
}
