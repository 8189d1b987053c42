import { type DestinationStream, pino } from 'pino';
import { env } from '#lib/env.ts';

const options = {
  level: env.LOG_LEVEL,
  redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie', 'headers.cookie'],
};

/** The structured log (JSON lines on stdout). Never given passwords, tokens or cookies: those names are blanked. */
export const log = pino(options);

/**
 * The same log for what happens thousands of times a second: its lines are written together, a second late at most. A
 * bunch stays under the 4096 bytes that a pipe takes at once (POSIX, PIPE_BUF), so that no other process's line cuts one.
 */
export const busyLog = pino({ ...options, redact: [] }, inBunches());

function inBunches(): DestinationStream {
  const stdout = pino.destination({ fd: 1, sync: false, minLength: 3_000, maxWrite: 4_096 });
  setInterval(() => stdout.flush(), 1_000).unref();
  return stdout;
}
