import { restPath } from '#site/addresses.ts';
import { announce } from '#site/reader/announce.ts';
import { reportView } from '#site/reader/views.ts';

/**
 * Opens a story of the river where its beginning stands, in place of following its link. `opened` is told what came in. The
 * page's address stays: Back still leaves for where the reader came from. Whatever goes wrong, the link does what links do.
 */
export function continueInPlace(page: Document, opened: (part: ParentNode) => void): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-rest]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    if (link.ariaBusy === 'true') return;
    link.ariaBusy = 'true';
    open(link, opened).catch(() => location.assign(link.href));
  });
}

async function open(link: HTMLAnchorElement, opened: (part: ParentNode) => void): Promise<void> {
  const beginning = link.closest('[data-beginning]');
  const response = await fetch(restPath(link.pathname));
  if (!response.ok || !beginning) throw new Error('It cannot be opened here.');
  const rest = document.createElement('template');
  rest.innerHTML = await response.text();
  const next = nextToRead(rest.content, beginning.querySelectorAll('.prose > p').length);
  const before = link.getBoundingClientRect().top;
  beginning.replaceChildren(rest.content);
  opened(beginning);
  goOn(next, before);
  announce(`Opened: ${link.dataset.rest}`);
  reportView(link.pathname);
}

/** The first block that was not in the beginning, where `read` paragraphs stood. */
function nextToRead(rest: ParentNode, read: number): HTMLElement | null {
  const last = rest.querySelectorAll<HTMLElement>('.prose > p')[read - 1];
  const next = last?.nextElementSibling;
  return next instanceof HTMLElement ? next : (last ?? null);
}

/** Puts focus on it, and it on the screen where the link was: eyes and screen readers go on where they were. */
function goOn(next: HTMLElement | null, height: number): void {
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  scrollBy({ top: next.getBoundingClientRect().top - height, behavior: 'instant' });
}
