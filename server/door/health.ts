import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the door asks to know whether this node can serve. */
export type Vitals = {
  /** Whether the database answered lately, as the poll of events saw it. */
  databaseAnswers: () => boolean;
  /** Asks the database now: whether it answers and every migration of this build is applied. Throws where it does not answer. */
  isMigrated: () => Promise<boolean>;
  isStopping: () => boolean;
};

type Checks = { database: 'ok' | 'away'; migrations: 'ok' | 'missing' | 'unknown'; stopping: boolean };

/** How long the database may take to answer before a node counts as not ready, in milliseconds. */
const patience = 1_000;

/** Answers `/api/health`, `/api/health/live` and `/api/health/ready` for whoever watches this node; false for other paths. */
export async function answerHealth(
  path: string,
  vitals: Vitals,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (path === '/api/health/live') return send(request, response, 200, { status: 'live' });
  if (path !== '/api/health' && path !== '/api/health/ready') return false;
  const checks = await check(vitals);
  const ready = checks.database === 'ok' && checks.migrations === 'ok' && !checks.stopping;
  const status = ready ? 200 : 503;
  if (path === '/api/health/ready')
    return send(request, response, status, { status: ready ? 'ready' : 'not ready', checks });
  return send(request, response, status, { live: true, ready, checks });
}

async function check(vitals: Vitals): Promise<Checks> {
  const stopping = vitals.isStopping();
  const migrated = await Promise.race([vitals.isMigrated().catch(() => null), later(patience)]);
  if (migrated === null) return { database: 'away', migrations: 'unknown', stopping };
  return { database: 'ok', migrations: migrated ? 'ok' : 'missing', stopping };
}

function later(milliseconds: number): Promise<null> {
  return new Promise((resolve) => void setTimeout(() => resolve(null), milliseconds).unref());
}

function send(request: IncomingMessage, response: ServerResponse, status: number, body: object): true {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
  return true;
}
