import type { ReactElement } from 'react';

/** A pressed page: only data, so that it can be kept, compressed and sent by whoever asked. */
export type Pressed = { status: number; headers: Record<string, string>; body: string };

/** What a page is pressed with: the status (200 where not said) and headers beside or instead of the usual ones. */
export type PressOptions = { status?: number; headers?: Record<string, string> };

/**
 * Presses a page to static HTML. `react-dom/server` is fetched inside, because under the `react-server` condition a
 * plain import of it is refused; Next's own loader serves this one.
 */
export async function press(page: ReactElement, options: PressOptions = {}): Promise<Pressed> {
  const html = await pressFragment(page);
  return {
    status: options.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      ...options.headers,
    },
    body: `<!doctype html>${html}`,
  };
}

/** The HTML of a piece of a page, without doctype: for feeds, and for what is filled into pressed pages later. */
export async function pressFragment(piece: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(piece);
}

/** A pressed page as the answer of a route handler. */
export function toResponse({ status, headers, body }: Pressed): Response {
  return new Response(body, { status, headers });
}
