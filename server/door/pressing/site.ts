import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageWanted } from '#features/publishing/site/rules/site-routes.ts';
import { log } from '#lib/log.ts';
import { names } from '#server/door/addresses.ts';
import type { DoorOptions } from '#server/door/door.ts';
import { PressedPages } from '#server/door/pressing/pressed-pages.ts';
import type { FixedHeaders } from '#server/door/pressing/send-page.ts';
import { securityHeaders } from '#server/door/security-headers.ts';

/** The site's pages, as the door asks for them. */
export type Site = {
  /** Answers where nothing has to be pressed; false where more of the door is needed. */
  answerAtOnce: (request: IncomingMessage, response: ServerResponse, id: string) => boolean;
  /** Answers a request that was let in. It may be for what is streamed, or fail: then it says with which status. */
  answer: (request: IncomingMessage, response: ServerResponse, asked: Asked) => Promise<Outcome>;
};

type Asked = { id: string; target: string };
type Outcome = 'answered' | 'streamed' | 500 | 503;

/** Opens the site's pages behind a door. */
export function openSite(options: DoorOptions): Site {
  const { addresses, vitals, knowledge } = options;
  const pages = new PressedPages({
    ...options,
    base: () => addresses.publicUrl,
    canPress: vitals.databaseAnswers,
    fixedHeaders: fixedHeaders(options),
    sendsKeys: options.trustProxy,
  });
  const answer: Site['answer'] = async (request, response, asked) => {
    const wanted = pageWanted(asked.target);
    if (wanted.how === 'streamed') return 'streamed';
    if (knowledge() === 'lost' || (!vitals.databaseAnswers() && !pages.has(wanted))) return 503;
    try {
      await pages.answer(request, response, { ...wanted, id: asked.id });
      return 'answered';
    } catch (error) {
      return statusOf(error, vitals.databaseAnswers(), asked.id);
    }
  };
  return {
    answerAtOnce: (request, response, id) =>
      isPlainRead(request) &&
      names(addresses.publicUrl, request.headers.host?.toLowerCase() ?? '') &&
      pages.answerAtOnce(request, response, request.url ?? '', id),
    answer,
  };
}

/** GET or HEAD without a body. */
function isPlainRead({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}

/** The same for every page, and made once: every copy is asked about, for a reader must see a change at once. */
function fixedHeaders({ addresses, dev }: DoorOptions): () => FixedHeaders {
  let made: { base: string; headers: FixedHeaders } | undefined;
  return () => {
    const base = addresses.publicUrl;
    if (made?.base !== base) {
      const security = securityHeaders({ side: 'site', base, nonce: '', dev });
      made = { base, headers: [...security.flat(), 'cache-control', 'no-cache', 'vary', 'accept-encoding'] };
    }
    return made.headers;
  };
}

function statusOf(error: unknown, databaseAnswers: boolean, id: string): 500 | 503 {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'TOO_BUSY') {
    log.warn({ id, error: String(error) }, 'a page was refused');
    return 503;
  }
  // Next has logged it, with this id.
  if (code !== 'PRESS_FAILED') log.error({ err: error, id }, 'a page could not be pressed');
  return databaseAnswers ? 500 : 503;
}
