import { actorOfToken, type PersonActor } from '#lib/actor.ts';
import { isUnavailable } from '#lib/db.ts';
import { type FailureCode, failure, type Result } from '#lib/result.ts';
import { isSameOrigin } from '#lib/same-origin.ts';
import { sessionTokenIn } from '#lib/session-cookie.ts';

type Context<P> = { params: Promise<P> };
type Handler<P> = (actor: PersonActor, request: Request, params: P) => Promise<Response>;

const statuses: Record<FailureCode, number> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  stale: 409,
  conflict: 409,
  blocked: 422,
  too_many: 429,
  unavailable: 503,
};

/** A route handler of the newsroom side: signed in, and from our own pages where it changes something. Never cached. */
export function deskRoute<P = Record<string, never>>(handler: Handler<P>) {
  return async (request: Request, context: Context<P>): Promise<Response> => {
    const changes = !['GET', 'HEAD'].includes(request.method);
    if (changes && !isSameOrigin(request.headers))
      return answer(failure('forbidden', 'Not from a Copydesk page.'));
    const session = await actorOfToken(sessionTokenIn(request.headers.get('cookie') ?? undefined));
    if (session.outcome === 'none') return answer(failure('forbidden', 'You are signed out.'), 401);
    if (session.outcome === 'unavailable') return away();
    try {
      return await handler(session.actor, request, await context.params);
    } catch (error) {
      if (isUnavailable(error)) return away();
      throw error;
    }
  };
}

/** A result as JSON with the status that fits it. */
export function answer<T>(result: Result<T>, status = result.ok ? 200 : statuses[result.code]): Response {
  return Response.json(result, { status, headers: { 'cache-control': 'no-store' } });
}

function away(): Response {
  return answer(failure('unavailable', 'The database does not answer. Try again in a moment.'));
}
