import { log } from '#lib/log.ts';

/** A stop that hangs is ended after this, in milliseconds. */
const patience = 9_000;

/**
 * Stops the process in order at the first SIGTERM or SIGINT and leaves with 0; at once at the second. A stop that fails or
 * hangs leaves with 1, and the log says why.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let asked = false;
  const handle = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('the stop took too long');
      process.exit(1);
    }, patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}
