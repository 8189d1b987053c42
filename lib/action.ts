import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { type PersonActor, type ReaderActor, reader } from '#lib/actor.ts';
import { currentSession } from '#lib/current-actor.ts';
import { isUnavailable } from '#lib/db.ts';
import { parseInput } from '#lib/parse-input.ts';
import { failure, type Result } from '#lib/result.ts';
import { isSameOrigin } from '#lib/same-origin.ts';

type Command<A, I, T> = (actor: A, input: I) => Promise<Result<T>>;

/**
 * A server action for a command: same origin, signed in, parsed, run, and the page refreshed where it worked, unless
 * `refreshes` is false (what is typed is stored, and the page shows it already). Every expected outcome comes back as a
 * result; a lost database is one of them.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  command: Command<PersonActor, z.output<S>, T>,
  { refreshes = true }: { refreshes?: boolean } = {},
) {
  return async (input: z.input<S>): Promise<Result<T>> => {
    if (!isSameOrigin(await headers())) return foreign();
    const session = await currentSession();
    if (session.outcome === 'none') {
      return failure('forbidden', 'You are signed out. Sign in again in another tab, then repeat this.');
    }
    if (session.outcome === 'unavailable') return databaseAway();
    const result = await run(schema, command, session.actor, input);
    if (result.ok && refreshes) refresh();
    return result;
  };
}

/** A server action for somebody who is not signed in: signing in, joining, set-up. Same origin, parsed and answered like the others. */
export function openAction<S extends z.ZodType, T>(schema: S, command: Command<ReaderActor, z.output<S>, T>) {
  return async (input: z.input<S>): Promise<Result<T>> => {
    if (!isSameOrigin(await headers())) return foreign();
    return run(schema, command, reader(), input);
  };
}

async function run<S extends z.ZodType, A, T>(
  schema: S,
  command: Command<A, z.output<S>, T>,
  actor: A,
  input: unknown,
): Promise<Result<T>> {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  try {
    return await command(actor, parsed.value);
  } catch (error) {
    if (isUnavailable(error)) return databaseAway();
    throw error;
  }
}

function foreign() {
  return failure('forbidden', 'This did not come from a Copydesk page. Reload and try again.');
}

function databaseAway() {
  return failure('unavailable', 'The database does not answer. Nothing was changed: try again in a moment.');
}
