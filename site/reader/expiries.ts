import { now } from '#lib/browser-clock.ts';

/** Takes what was for a time only (a breaking story, the developing notice) off an open page when that time is over. */
export function removeExpired(root: ParentNode): void {
  const time = now().getTime();
  for (const element of root.querySelectorAll<HTMLElement>('[data-until]')) {
    if (Date.parse(element.dataset.until ?? '') > time) continue;
    const bar = element.closest('.breaking');
    element.remove();
    if (bar && !bar.querySelector('[data-until]')) bar.remove();
  }
}
