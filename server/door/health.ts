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

const paths = ['/api/health', '/api/health/live', '/api/health/ready'];

/** Whether a path is one that whoever watches this node asks for. */
export function isHealthPath(path: string): boolean {
  return paths.includes(path);
}

/** Answers `/api/health/live` (this process runs), `/api/health/ready` (it can serve) and `/api/health` (both). */
export async function answerHealth(
  path: string,
  vitals: Vitals,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path === '/api/health/live') return send(request, response, 200, { status: 'live' });
  const checks = await check(vitals);
  const ready = checks.database === 'ok' && checks.migrations === 'ok' && !checks.stopping;
  const body =
    path === '/api/health'
      ? { live: true, ready, checks }
      : { status: ready ? 'ready' : 'not ready', checks };
  return send(request, response, ready ? 200 : 503, body);
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

function send(request: IncomingMessage, response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}
