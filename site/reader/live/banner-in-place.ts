import { announce } from '#site/reader/announce.ts';
import { keepPlace } from '#site/reader/live/keep-place.ts';
import { listen } from '#site/reader/live/listen.ts';
import { announcePart, fetchPiece } from '#site/reader/live/pieces.ts';

/** Keeps the banner as it is now: told that it changed, or that one of its stories did. */
export function followBanner(): void {
  const place = document.querySelector('[data-hole="breaking"]');
  if (!place) return;
  let turn = Promise.resolve();
  listen((message) => {
    const isTold = !('story' in message) || names(place, message.story);
    if (isTold) turn = turn.then(() => show(place, 'id' in message ? message.id : undefined));
  });
}

async function show(place: Element, change?: string): Promise<void> {
  const piece = await fetchPiece('breaking', change);
  if (!piece?.isThere) return;
  const before = linesOf(place);
  const after = linesOf(piece.content);
  if (before.join('\n') === after.join('\n')) return;
  keepPlace(() => place.replaceChildren(piece.content));
  announcePart(place);
  const added = after.filter((line) => !before.includes(line));
  if (added.length > 0) announce(`Breaking: ${added.join('. ')}`);
}

function linesOf(banner: ParentNode): string[] {
  return [...banner.querySelectorAll('li')].map((line) => `${line.textContent}`);
}

function names(banner: Element, shortId: string): boolean {
  return [...banner.querySelectorAll('a')].some(({ pathname }) => pathname.endsWith(shortId));
}
