import { correctionsPath, frontPath, SITE_FEED_PATH, sectionPath } from '#site/addresses.ts';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { each } from '#site/text/each.ts';

/** The foot of every page: the newsroom's name, its sections again, its feed, and where script finds that this browser can have them, alerts. */
export function PageFooter({ frame }: { frame: SiteFrame }) {
  return (
    <footer className="page-footer">
      <p className="footer-name">
        <a href={frontPath()}>{frame.newsroom}</a>
      </p>
      <nav aria-label="All sections and feeds">
        <ul>
          {each(frame.sections, (section) => (
            <li>
              <a href={sectionPath(section.words)}>{section.name}</a>
            </li>
          ))}
          <li>
            <a href={correctionsPath()}>Corrections</a>
          </li>
          <li>
            <a href={SITE_FEED_PATH}>RSS</a>
          </li>
        </ul>
      </nav>
      {frame.alertsKey !== null && (
        <button type="button" data-alerts={frame.alertsKey} hidden>
          Get breaking alerts on this device
        </button>
      )}
    </footer>
  );
}
