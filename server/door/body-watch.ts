import { IncomingMessage } from 'node:http';
import { videoMegabytes } from '#lib/env.ts';
import { SUBSCRIBE_PATH, UNSUBSCRIBE_PATH } from '#lib/push-paths.ts';

/** What a request's body may be: bytes, silence between two pieces and time in all (milliseconds). */
export type BodyLimit = { bytes: number; silence: number; whole: number };

const minute = 60_000;

/** The limit for a decoded path: uploads may be large and slow as long as something arrives; a form is small. */
export function bodyLimitFor(path: string): BodyLimit {
  if (/^\/api\/pictures(?:\/|$)/.test(path))
    return { bytes: 32 * 1024 * 1024, silence: 15_000, whole: 15 * minute };
  if (path === '/api/videos')
    return { bytes: (videoMegabytes + 1) * 1_000_000, silence: 15_000, whole: 60 * minute };
  if (/^\/(?:desk|login|setup|invite|api)(?:\/|$)/.test(path))
    return { bytes: 2 * 1024 * 1024, silence: 15_000, whole: minute };
  const bytes = path === SUBSCRIBE_PATH || path === UNSUBSCRIBE_PATH ? 4_096 : 1_024;
  return { bytes, silence: 5_000, whole: 10_000 };
}

/**
 * Watches a body arrive and calls `refuse` once, with 413 or 408, when it breaks its limit. Node's own `requestTimeout` only
 * knows the time in all, which must be long for uploads, so that a silent client would hold its place for as long.
 */
export function watchBody(
  request: IncomingMessage,
  limit: BodyLimit,
  refuse: (status: 408 | 413) => void,
): void {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > limit.bytes) {
    refuse(413);
    return;
  }
  if (length === 0 && request.headers['transfer-encoding'] === undefined) return;
  let received = 0;
  const silence = setTimeout(silent, limit.silence).unref();
  const whole = setTimeout(() => stop(408), limit.whole).unref();
  const clear = () => {
    clearTimeout(silence);
    clearTimeout(whole);
  };
  function silent() {
    // A full buffer means that we are the slow side, not the client.
    if (request.readableLength >= request.readableHighWaterMark) silence.refresh();
    else stop(408);
  }
  function stop(status: 408 | 413) {
    clear();
    refuse(status);
  }
  // A listener for 'data' would start the flow before the handler is there to take it; the parser's own way in does not.
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk === null) clear();
    else silence.refresh();
    received += chunk?.length ?? 0;
    if (received > limit.bytes) stop(413);
    return IncomingMessage.prototype.push.call(request, chunk, encoding);
  };
  request.once('close', clear);
}
