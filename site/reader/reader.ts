import { removeExpired } from '#site/reader/expiries.ts';
import { refreshRelativeTimes } from '#site/reader/relative-times.ts';
import { showShareButtons } from '#site/reader/share-buttons.ts';

/** How often times and expiries are looked at, in milliseconds: a minute is the smallest step that is shown. */
const EVERY = 30_000;

function refresh(): void {
  refreshRelativeTimes(document);
  removeExpired(document);
}

refresh();
showShareButtons(document);
setInterval(refresh, EVERY);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') refresh();
});
