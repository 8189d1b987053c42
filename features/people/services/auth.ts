import { cookies } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { browserName } from '#features/people/rules/browser-name.ts';
import { placeOf } from '#features/people/rules/place.ts';
import { knownBrowserCookie, knownBrowserOf, markOf } from '#features/people/services/known-browser.ts';
import { endSession, openSession, sessionDays, signIn } from '#features/people/sessions/commands.ts';
import { type SignIn, signInSchema } from '#features/people/sessions/schema.ts';
import { actorOfToken, type PersonActor, type ReaderActor, reader } from '#lib/actor.ts';
import { deskUrl, env, isLocal } from '#lib/env.ts';
import { newSecret } from '#lib/ids.ts';
import { log } from '#lib/log.ts';
import { type Failure, failure, type Result, success } from '#lib/result.ts';
import { secureCookies, sessionCookie } from '#lib/session-cookie.ts';

declare module 'next-auth' {
  interface User {
    /** The number of the person's record that the password was right for. */
    change?: number;
    browser?: string;
  }
}

/**
 * The one module that knows next-auth, which signs in and out and does nothing else: who somebody is says `lib/actor.ts`, from
 * our own table. Made anew for each request, because of the name that `configuration` gives to a cookie.
 */
const nextAuth = NextAuth(() => configuration());

/** next-auth's own endpoints, for the route. */
export const { handlers } = nextAuth;

/** Signs in with e-mail address and password: sets the session's cookie, and one by which this browser is known again. */
export async function enter(_actor: ReaderActor, input: SignIn): Promise<Result> {
  const before = (await cookies()).get(sessionCookie)?.value;
  try {
    await nextAuth.signIn('credentials', { ...input, redirect: false, redirectTo: '/desk' });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw causeOf(error);
  }
  const jar = await cookies();
  // next-auth answers some faults of its configuration as if all were well: believe the cookie only.
  if (jar.get(sessionCookie)?.value === before) throw new Error('Signing in set no session.');
  if (!knownBrowserOf(jar.get(knownBrowserCookie)?.value, input.email)) {
    jar.set(knownBrowserCookie, markOf(input.email), { ...cookieOptions, maxAge: 400 * 86_400 });
  }
  return success();
}

/** Signs out: the session ends at once, then the cookie goes. */
export async function leave(actor: PersonActor): Promise<Result> {
  if (actor.sessionId) await endSession(actor, { sessionId: actor.sessionId });
  await nextAuth.signOut({ redirect: false });
  return success();
}

const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies } as const;
const prefix = secureCookies ? '__Host-' : '';
const secret = env.AUTH_SECRET ?? newSecret();

function configuration(): NextAuthConfig {
  return {
    basePath: '/api/auth',
    secret,
    // The door admits our own hosts only and writes the forwarded headers itself.
    trustHost: true,
    useSecureCookies: secureCookies,
    session: { strategy: 'jwt', maxAge: sessionDays * 86_400 },
    pages: { signIn: '/login', signOut: '/login', error: '/login' },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, change: user.change, browser: user.browser } : token),
    },
    jwt: { encode: openedToken, decode: ownerOfToken },
    events: { signOut: endSessionOf },
    cookies: {
      sessionToken: { name: sessionCookie, options: cookieOptions },
      csrfToken: { name: `${prefix}copydesk.csrf`, options: cookieOptions },
      // A cookie of this name with a hostile address in it makes next-auth refuse everything: under a name that nobody can
      // guess, and gone as soon as it is set, it is never read.
      callbackUrl: {
        name: `${prefix}copydesk.back-${newSecret().slice(0, 12)}`,
        options: { ...cookieOptions, maxAge: 0 },
      },
    },
    logger: { error: logFault, warn: (code) => log.warn({ code }, 'sign-in'), debug: () => undefined },
  };
}

/** Carries a command's refusal through next-auth, which passes its own kind of errors on as they are. */
class Refused extends CredentialsSignin {
  readonly refusal: Failure;
  constructor(refusal: Failure) {
    super(refusal.message);
    this.code = refusal.code;
    this.refusal = refusal;
  }
}

function refusalOf(error: unknown): Failure | null {
  return typeof error === 'object' && error !== null && 'refusal' in error
    ? (error as Refused).refusal
    : null;
}

/** next-auth wraps what it does not know; whoever called wants to see a lost database as one. */
function causeOf(error: unknown): unknown {
  const cause = error instanceof Error ? (error.cause as { err?: Error } | undefined) : undefined;
  return cause?.err ?? error;
}

async function authorize(credentials: unknown, request: Request) {
  if (!secureCookies && !isLocal(deskUrl)) refuse(plainHttp);
  const parsed = signInSchema.safeParse(credentials);
  if (!parsed.success) refuse(failure('invalid', parsed.error.issues[0]?.message ?? 'That cannot be used.'));
  const { email, password } = parsed.data;
  const result = await signIn(reader(), { email, password, ...placeOfRequest(request, email) });
  if (!result.ok) refuse(result);
  const { personId, name, change } = result.value;
  const browser = browserName(request.headers.get('user-agent') ?? '');
  return { id: personId, name, email, change, browser };
}

function placeOfRequest({ headers }: Request, email: string) {
  const known = knownBrowserOf(cookieIn(headers.get('cookie') ?? '', knownBrowserCookie), email);
  if (known) return { place: `browser:${known}`, knownBrowser: true };
  // The door has put the true address here, alone.
  return { place: placeOf(headers.get('x-forwarded-for') ?? ''), knownBrowser: false };
}

function cookieIn(header: string, name: string): string | undefined {
  const pair = header.split(';').find((one) => one.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}

/** Where next-auth would sign a token, a row is made: its secret is the cookie. */
async function openedToken({ token }: { token?: Record<string, unknown> }): Promise<string> {
  const { sub, change, browser } = token ?? {};
  if (typeof sub !== 'string' || typeof change !== 'number') {
    throw new Error('A session is opened by signing in only.');
  }
  const opened = await openSession(reader(), { personId: sub, change, browser: String(browser ?? '') });
  if (!opened.ok) refuse(opened);
  return opened.value.token;
}

async function ownerOfToken({ token }: { token?: string }) {
  const session = await actorOfToken(token);
  return session.outcome === 'person' ? { sub: session.actor.id, actor: session.actor } : null;
}

async function endSessionOf(message: { token?: { actor?: unknown } | null } | object): Promise<void> {
  const actor = 'token' in message ? (message.token?.actor as PersonActor | undefined) : undefined;
  if (actor?.sessionId) await endSession(actor, { sessionId: actor.sessionId });
}

const plainHttp = failure(
  'forbidden',
  'Signing in over plain http is refused: set DESK_URL to the https address of the newsroom side.',
);

function refuse(refusal: Failure): never {
  throw new Refused(refusal);
}

/** A refusal is no fault; of anything else the cause is what helps. Neither holds the password. */
function logFault(error: Error): void {
  const refusal = refusalOf(error);
  if (refusal) return void log.info({ code: refusal.code }, 'sign-in refused');
  log.error({ error: error.message, cause: String(causeOf(error)) }, 'sign-in failed');
}
