import { wireChoices } from '#site/reader/choice-controls.ts';
import { continueInPlace } from '#site/reader/continue-reading.ts';
import { removeExpired } from '#site/reader/expiries.ts';
import { loadLive } from '#site/reader/load-live.ts';
import { offerAlerts } from '#site/reader/offer-alerts.ts';
import { playEmbeds } from '#site/reader/play-embeds.ts';
import { refreshRelativeTimes } from '#site/reader/relative-times.ts';
import { showShareButtons } from '#site/reader/share-buttons.ts';
import { showCurrentSection } from '#site/reader/show-current-section.ts';
import { reportWhenRead } from '#site/reader/views.ts';

/** How often times and expiries are looked at, in milliseconds: a minute is the smallest step that is shown. */
const EVERY = 30_000;

function refresh(part: ParentNode = document): void {
  refreshRelativeTimes(part);
  removeExpired(part);
}

refresh();
showCurrentSection(document);
wireChoices(document);
showShareButtons(document);
continueInPlace(document, refresh);
reportWhenRead(document);
playEmbeds(document.body);
// A browser that lets this page keep nothing has no service workers either: the button stays away.
offerAlerts(document).catch(() => undefined);
setInterval(refresh, EVERY);
loadLive(document);
// What the script that follows changes has put into the page.
document.addEventListener('pressed', ({ target }) => {
  if (!(target instanceof Element)) return;
  refresh(target);
  showShareButtons(target);
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') refresh();
});
