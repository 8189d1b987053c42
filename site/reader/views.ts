import { BEACON_PATH } from '#lib/beacon-path.ts';

/** How long a story must be on the screen to count as being read, in milliseconds. */
const READ_AFTER = 3_000;

/** Tells the door that the story at a path is being read: nothing else goes along, and no cookie. */
export function reportView(path: string): void {
  navigator.sendBeacon?.(BEACON_PATH, path);
}

/** Reports the page's story once it has been on the screen for a while; a tab opened behind another waits until it is seen. */
export function reportWhenRead(page: Document): void {
  if (!page.querySelector('main > .story')) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(waiting);
    if (page.visibilityState === 'visible') waiting = setTimeout(report, READ_AFTER);
  };
  const report = () => {
    page.removeEventListener('visibilitychange', look);
    reportView(location.pathname);
  };
  page.addEventListener('visibilitychange', look);
  look();
}
