/** What a reader's eyes are on: blocks of a story and of what stands below it, none of which holds another. */
const BLOCKS =
  '.story > :not(.prose), .prose > *, .river-heading, .river-story > :not([data-beginning]), .post-head, .message, .card';

/**
 * Changes the page so that what is at the top of the window stays where it is: the first block there that is still on the
 * page afterwards. A reader who is at the very top stays there.
 */
export function keepPlace(change: () => void): void {
  const seen = scrollY === 0 ? [] : [...document.querySelectorAll<HTMLElement>(BLOCKS)].filter(isSeen);
  const tops = seen.map((block) => block.getBoundingClientRect().top);
  const root = document.documentElement;
  // The browser's own anchoring would do some of it a second time.
  root.style.overflowAnchor = 'none';
  change();
  const at = seen.findIndex((block) => block.isConnected);
  const moved = (seen[at]?.getBoundingClientRect().top ?? 0) - (tops[at] ?? 0);
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

/** In the window, be it by its last line, or below. */
function isSeen(block: HTMLElement): boolean {
  return block.getBoundingClientRect().bottom > 0;
}
