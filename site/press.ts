import type { ReactElement } from 'react';
import { collect } from '#lib/page-cache/collector.ts';

/** A pressed page: only data, so that it can be kept, compressed and sent by whoever asked. */
export type Pressed = { status: number; headers: Record<string, string>; body: string };

/** What a page is pressed with: the status (200 where not said) and headers beside or instead of the usual ones. */
export type PressOptions = { status?: number; headers?: Record<string, string> };

/**
 * Presses a page to static HTML. `react-dom/server` is fetched inside, because under the `react-server` condition a
 * plain import of it is refused; Next's own loader serves this one.
 */
export async function press(page: ReactElement, options: PressOptions = {}): Promise<Pressed> {
  const pressed = await pressPart(page, options);
  return { ...pressed, body: `<!doctype html>${pressed.body}` };
}

/** Presses a part of a page that is an answer of its own: the script puts it into an open page. */
export async function pressPart(part: ReactElement, options: PressOptions = {}): Promise<Pressed> {
  return {
    status: options.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      ...options.headers,
    },
    body: await pressFragment(part),
  };
}

/** The HTML of a piece of a page, without doctype: for feeds, and for what is filled into pressed pages later. */
export async function pressFragment(piece: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(piece);
}

/** Presses a piece that the door puts into pages, where it has left a hole. */
export async function pressPiece(piece: ReactElement): Promise<Pressed> {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-robots-tag': 'noindex',
  };
  return { status: 200, headers, body: await pressFragment(piece) };
}

/** A script that is sent from the site's root and not from its assets: a service worker answers for what lies below its path. */
export function pressScript(script: string): Pressed {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'x-robots-tag': 'noindex',
  };
  return { status: 200, headers, body: script };
}

/** An answer without a body: what has moved for good, or is not there. */
export function pressEmpty(status: 308 | 404, headers: Record<string, string> = {}): Pressed {
  return { status, headers: { 'cache-control': 'no-cache', ...headers }, body: '' };
}

/**
 * The answer of a route handler: looks up and presses inside `work`, so that all that its queries noted goes along for the
 * door's page cache. `surrogate-key` names what the page depends on, `x-changes-in` in how many milliseconds it changes
 * by itself, `x-holes` the token in the marks of its holes.
 */
export async function answer(work: () => Promise<Pressed>): Promise<Response> {
  const { value, looked } = await collect(work);
  const { status, headers, body } = value;
  const response = new Response(body || null, { status, headers });
  response.headers.set('surrogate-key', looked.keys.join(' '));
  response.headers.set('x-holes', looked.token);
  if (looked.changesIn !== null) response.headers.set('x-changes-in', String(looked.changesIn));
  return response;
}
