import { fragmentPath } from '#site/addresses.ts';

/** How long after a failure a piece is asked for again, in milliseconds. */
const AGAIN = [1_000, 4_000, 15_000];

/** A piece of a page as it is now, and whether what it is of is there; null where it cannot be had. */
export async function fetchPiece(
  name: string,
  change?: string,
): Promise<{ isThere: boolean; content: DocumentFragment } | null> {
  for (const pause of [...AGAIN, null]) {
    const response = await fetch(fragmentPath(name, change)).catch(() => null);
    if (response && (response.ok || response.status === 404 || response.status === 410)) {
      return { isThere: response.ok, content: contentOf(await response.text()) };
    }
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

/** The elements of some HTML. */
export function contentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Lets the rest of the site's script at what was put into the page: times, expiries, buttons. */
export function announcePart(part: Element): void {
  part.dispatchEvent(new Event('pressed', { bubbles: true }));
}
