import { log } from '#lib/log.ts';

/**
 * Puts into the log what nobody caught. A promise that was forgotten ends one piece of work and no more; after an exception
 * from nowhere the process is in no known state, so it leaves, and is started again.
 */
export function logSurprises(): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a rejection was not handled'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an exception was not caught');
    process.exit(1);
  });
}
