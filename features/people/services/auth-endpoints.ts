import type { NextRequest } from 'next/server';
import { handlers } from '#features/people/services/auth.ts';
import { actorOfToken } from '#lib/actor.ts';
import { isSameOrigin } from '#lib/same-origin.ts';
import { sessionTokenIn } from '#lib/session-cookie.ts';

/** Of next-auth's endpoints those that have a use here. Its own pages and its way of renewing sessions have none. */
const endpoints: Record<string, string[]> = {
  GET: ['session', 'csrf'],
  POST: ['callback/credentials', 'signout'],
};

/**
 * Answers under `/api/auth/`. Who is signed in is answered by our own reader (200, 401, 503): next-auth would take the cookie
 * away whenever the database does not answer.
 */
export async function answerAuth(request: NextRequest): Promise<Response> {
  const endpoint = request.nextUrl.pathname.replace('/api/auth/', '');
  if (!endpoints[request.method]?.includes(endpoint)) return plain(null, 404);
  if (request.method === 'POST' && !isSameOrigin(request.headers)) return plain(null, 403);
  const session = await actorOfToken(sessionTokenIn(request.headers.get('cookie') ?? undefined));
  if (session.outcome === 'unavailable') return plain(null, 503);
  if (endpoint !== 'session')
    return request.method === 'POST' ? handlers.POST(request) : handlers.GET(request);
  if (session.outcome === 'none') return plain(null, 401);
  const { name, email, role } = session.actor;
  return plain({ user: { name, email, role } }, 200);
}

function plain(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
