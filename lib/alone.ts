import { isUnavailable } from '#lib/db.ts';
import { log } from '#lib/log.ts';

/**
 * Does one piece of a sweep, so that a piece that fails keeps no other waiting: that is logged, in `words` and with what it
 * was about. Where the database is away it throws, since no other piece would fare better.
 */
export async function alone(
  about: Record<string, string>,
  words: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isUnavailable(error)) throw error;
    log.error({ err: error, ...about }, words);
  }
}
