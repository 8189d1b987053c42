import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import type { z } from 'zod';
import type { PersonActor } from '#lib/actor.ts';
import { currentSession } from '#lib/current-actor.ts';
import { isUnavailable } from '#lib/db.ts';
import { failure, type Result } from '#lib/result.ts';
import { isSameOrigin } from '#lib/same-origin.ts';

type Command<I, T> = (actor: PersonActor, input: I) => Promise<Result<T>>;

/**
 * A server action for a command: same origin, signed in, parsed, run, and the page refreshed where it worked. Every
 * expected outcome comes back as a result; a lost database is one of them.
 */
export function action<S extends z.ZodType, T>(schema: S, command: Command<z.output<S>, T>) {
  return async (input: z.input<S>): Promise<Result<T>> => {
    if (!isSameOrigin(await headers())) {
      return failure('forbidden', 'This did not come from a Copydesk page. Reload and try again.');
    }
    const session = await currentSession();
    if (session.outcome === 'none') {
      return failure('forbidden', 'You are signed out. Sign in again in another tab, then repeat this.');
    }
    if (session.outcome === 'unavailable') return databaseAway();
    const parsed = parseInput(schema, input);
    if (!parsed.ok) return parsed;
    try {
      const result = await command(session.actor, parsed.value);
      if (result.ok) refresh();
      return result;
    } catch (error) {
      if (isUnavailable(error)) return databaseAway();
      throw error;
    }
  };
}

/** Parses input by a schema into a result whose issues carry the field's path, for forms. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return failure('invalid', issues[0]?.message ?? 'Something given cannot be used.', issues);
}

function databaseAway() {
  return failure('unavailable', 'The database does not answer. Nothing was changed: try again in a moment.');
}
