import { pino } from 'pino';
import { env } from '#lib/env.ts';

/** The structured log (JSON lines on stdout). Never given passwords, tokens or cookies: those names are blanked. */
export const log = pino({
  level: env.LOG_LEVEL,
  redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie', 'headers.cookie'],
});
