import { parseStoryAddress, restPath } from '#site/addresses.ts';
import { announce } from '#site/reader/announce.ts';
import { keepPlace } from '#site/reader/live/keep-place.ts';
import { listen, listenToStory, type StoryNews } from '#site/reader/live/listen.ts';
import { patchChildren } from '#site/reader/live/patch.ts';
import { announcePart, contentOf, fetchPiece } from '#site/reader/live/pieces.ts';

/** Keeps the story that a page is about as readers may see it now; nothing on other pages. */
export function followStory(): void {
  const shortId = shortIdIn(location.pathname);
  if (!shortId || !shown()) return;
  // One after the other: the last answer is the last to be shown.
  let turn = Promise.resolve();
  listenToStory(shortId, (news) => {
    turn = turn.then(() => showAgain(shortId, news));
  });
}

/** Keeps the stories below it so: what is gone goes, what was opened is as it is now. A beginning is left as it is. */
export function followRiver(): void {
  listen((message) => {
    for (const entry of document.querySelectorAll('.river-story')) {
      const link = entry.querySelector<HTMLAnchorElement>('h3 a');
      const shortId = link && shortIdIn(link.pathname);
      if (!shortId || message.what === 'back') continue;
      if (message.what === 'resync') void showBelow(entry, shortId, link.pathname);
      else if ('story' in message && message.story === shortId)
        void showBelow(entry, shortId, link.pathname, message.id);
    }
  });
}

async function showAgain(shortId: string, { what, id }: StoryNews): Promise<void> {
  if (what === 'posts') return;
  const piece = await fetchPiece(`story/${shortId}`, id);
  const place = shown();
  const fresh = piece?.content.firstElementChild;
  if (!place || !fresh) return;
  const isNews = datesOf(place) !== datesOf(fresh);
  const before = headlineOf(place);
  const wasThere = place.matches('.story');
  const hadFocus = place.contains(document.activeElement);
  const after = headlineOf(fresh);
  const story = wasThere && piece.isThere ? place : fresh;
  keepPlace(() => {
    if (story === place) patchStory(place, fresh);
    else place.replaceWith(fresh);
  });
  if (before !== after) retitle(before, after);
  if (!piece.isThere) forgetHead();
  announcePart(story);
  if (hadFocus && !story.contains(document.activeElement)) focusOn(story);
  if (story !== place) story.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (story !== place || isNews) announce(words(piece.isThere, wasThere, what));
}

async function showBelow(entry: Element, shortId: string, path: string, id?: string): Promise<void> {
  const piece = await fetchPiece(`story/${shortId}`, id);
  if (!piece) return;
  const opened = entry.querySelector('[data-beginning]');
  if (!piece.isThere) return keepPlace(() => entry.remove());
  if (!opened || opened.querySelector('[data-rest]')) return;
  const response = await fetch(restPath(path));
  if (!response.ok) return;
  const rest = contentOf(await response.text());
  keepPlace(() => patchChildren(opened, rest));
  announcePart(opened);
}

function patchStory(place: Element, fresh: Element): void {
  for (const name of ['class', 'lang', 'dir']) {
    const value = fresh.getAttribute(name);
    if (value === null) place.removeAttribute(name);
    else place.setAttribute(name, value);
  }
  patchChildren(place, fresh);
}

function shown(): HTMLElement | null {
  return document.querySelector('main > .story, main > .message');
}

function shortIdIn(path: string): string | null {
  return parseStoryAddress(decodeURIComponent(path.split('/').at(-1) ?? ''));
}

/** What readers are told of a change by: a fix tells them nothing. */
function datesOf(story: Element): string {
  return [...story.querySelectorAll<HTMLTimeElement>('.story-head time, .corrections time')]
    .map((time) => time.dateTime)
    .join();
}

function headlineOf(place: Element): string {
  return place.querySelector('h1')?.textContent ?? '';
}

/** The tab's title says the headline, or another one for search engines: nothing of it stays that is not so. */
function retitle(before: string, after: string): void {
  document.title = document.title.includes(before) ? document.title.replace(before, () => after) : after;
}

/** What the head says of a story that is gone. */
function forgetHead(): void {
  const told =
    'meta[property], meta[name="description"], meta[name="author"], script[type="application/ld+json"], link[rel="canonical"]';
  for (const element of document.head.querySelectorAll(told)) element.remove();
}

function focusOn(story: HTMLElement | Element): void {
  if (!(story instanceof HTMLElement)) return;
  story.tabIndex = -1;
  story.focus({ preventScroll: true });
}

function words(isThere: boolean, wasThere: boolean, what: StoryNews['what']): string {
  if (!isThere) return 'This story has been taken off the site';
  if (!wasThere) return 'This story is back';
  return what === 'correction' ? 'This story has been corrected' : 'This story has been updated';
}
