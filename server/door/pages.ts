import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Side } from '#server/door/addresses.ts';

/** An answer that the door gives by itself: when Next cannot, or should not be asked. */
export type Page = { status: number; headers: Record<string, string>; body: string };

const texts: Record<number, [title: string, words: string]> = {
  400: ['This address cannot be read', 'Something in the request is not as it should be.'],
  403: ['This did not come from a Copydesk page', 'Nothing was changed. Open the desk and do it from there.'],
  404: ['There is no such page', 'The address may be mistyped, or the page has moved.'],
  405: ['This page can only be read', 'It takes nothing that is sent to it.'],
  408: ['This took too long', 'What was being sent stopped arriving. Nothing was changed: please try again.'],
  410: ['This page is not available', 'It is not shown for the time being.'],
  411: ['The length is missing', 'What is sent here must say how long it is.'],
  413: ['This is too large', 'What was sent is larger than what is taken here. Nothing was changed.'],
  421: ['This is another address', 'No site of this name is served here.'],
  500: ['Something went wrong', 'The fault is ours and has been noted. Please try again in a moment.'],
  503: [
    'We will be back in a moment',
    'A part of this site does not answer just now. Nothing is lost: please try again.',
  ],
};

/** On the newsroom side 503 has this one reason. */
const databaseAway: [title: string, words: string] = [
  'The database does not answer',
  'What was saved is safe. What is typed in an open story stays in its page and is saved when the database is back. Please try again in a moment.',
];

const style = `:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#595959;--paper:#fff;--line:#c9c9c9}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#a8a8a8;--paper:#151515;--line:#444}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Georgia,"Times New Roman",serif}
main{max-width:34rem;margin:18vh auto 0;padding:0 1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}p{margin:0 0 1rem}
small{display:block;border-top:1px solid var(--line);margin-top:2rem;padding-top:.75rem;color:var(--soft);
font:.8125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}a{color:inherit}`;

const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** The door's own answer for a status, as a page or, for programs, as JSON. Names the request, so that it can be found in the log. */
export function ownPage(
  request: IncomingMessage,
  status: number,
  requestId: string,
  side: Side = 'site',
): Page {
  const ours = side === 'desk' && status === 503 ? databaseAway : texts[status];
  const [title, words] = ours ?? ['Something went wrong', 'Please try again in a moment.'];
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (status === 405) headers.allow = 'GET, HEAD';
  if (status === 503) headers['retry-after'] = '5';
  if (!wantsPage(request)) {
    headers['content-type'] = 'application/json; charset=utf-8';
    return {
      status,
      headers,
      body: JSON.stringify({ ok: false, code: codeOf(status), message: `${title}. ${words}` }),
    };
  }
  headers['content-type'] = 'text/html; charset=utf-8';
  headers['content-security-policy'] = policy;
  return { status, headers, body: html(title, words, status, requestId) };
}

function html(title: string, words: string, status: number, requestId: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${words}</p><p><a href="/">To the front page</a></p>
<small>${status} · ${requestId}</small></main></body></html>`;
}

function wantsPage(request: IncomingMessage): boolean {
  const path = request.url ?? '';
  return !path.startsWith('/api/') && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
}

function codeOf(status: number): string {
  if (status === 404 || status === 410) return 'not_found';
  if (status === 403) return 'forbidden';
  return status >= 500 ? 'unavailable' : 'invalid';
}
