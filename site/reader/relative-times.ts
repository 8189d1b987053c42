import { now } from '#lib/browser-clock.ts';
import { relativeWords } from '#site/reader/relative-words.ts';

/** Turns the page's times into "2 hours ago", keeps the absolute one as their title, and gives it back after a day. */
export function refreshRelativeTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    const absolute = time.title || (time.textContent ?? '');
    const words = relativeWords(now().getTime() - Date.parse(time.dateTime));
    const shown = words ?? absolute;
    time.title = absolute;
    if (time.textContent !== shown) time.textContent = shown;
  }
}
