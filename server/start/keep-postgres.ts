import { setTimeout as delay } from 'node:timers/promises';
import type { Postgres } from '#server/postgres/start-postgres.ts';
import { countCrashes } from '#server/start/crash-count.ts';
import { say } from '#server/start/say.ts';

export type KeptPostgres = {
  /** Stops watching, then the server. */
  stop: () => Promise<void>;
  /** Rejects with a sentence when the server is given up. Never resolves. */
  givenUp: Promise<never>;
};

type Watched = Pick<Postgres, 'log' | 'untilGone' | 'startAgain' | 'stop'>;

/**
 * Keeps PostgreSQL running. It is no child of ours, so nobody tells us when it dies: we look. A death is said once, and
 * followed by a new start after a growing pause (`second` is how long one of its seconds lasts, in milliseconds).
 */
export function keepPostgres(postgres: Watched, second = 1_000): KeptPostgres {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  // Whoever waits for it does so only once everything is up.
  givenUp.catch(() => undefined);
  const stopping = new AbortController();
  const watching = watch(postgres, second, stopping.signal).catch(reject);
  const stop = async () => {
    stopping.abort();
    // A start that is under way ends first: stopped in the middle, it would leave a server behind.
    await watching;
    await postgres.stop();
  };
  return { stop, givenUp };
}

async function watch(postgres: Watched, second: number, signal: AbortSignal): Promise<void> {
  const crash = countCrashes();
  while (!signal.aborted) {
    await postgres.untilGone(signal);
    if (signal.aborted) {
      return;
    }
    await reviveUntilUp(postgres, second, signal, crash);
  }
}

/** A start that fails counts like a death: what the dead server was at may still be ending. */
async function reviveUntilUp(
  postgres: Watched,
  second: number,
  signal: AbortSignal,
  crash: ReturnType<typeof countCrashes>,
): Promise<void> {
  let problem = `its reason is at the end of ${postgres.log}`;
  let isSaid = false;
  for (;;) {
    const { recent, isTooMany, seconds } = crash();
    if (isTooMany) {
      throw new Error(`PostgreSQL ended or did not start ${recent} times within a minute: ${problem}.`);
    }
    if (!isSaid) {
      say('PostgreSQL ended unexpectedly. Starting it again; until then nobody can read or write.');
      isSaid = true;
    }
    await delay(seconds * second, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) {
      return;
    }
    try {
      await postgres.startAgain();
      say('PostgreSQL runs again.');
      return;
    } catch (error) {
      problem = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    }
  }
}
