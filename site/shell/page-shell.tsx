import type { ReactNode } from 'react';
import type { SiteAssets } from '#site/assets.ts';
import type { FollowLink } from '#site/shell/connect-links.tsx';
import { Hole } from '#site/shell/hole.tsx';
import { Masthead } from '#site/shell/masthead.tsx';
import { PageFooter } from '#site/shell/page-footer.tsx';
import { type HeadContent, PageHead } from '#site/shell/page-head.tsx';
import type { ClockStyle } from '#site/text/format-moment.ts';
import type { SectionLink } from '#site/text/section-link.ts';

/** What every page carries, whatever it shows: from settings, sections and treatment. */
export type SiteFrame = {
  newsroom: string;
  /** Language and direction of the newsroom (BCP 47, such as "en-GB"); a story may have its own. */
  lang: string;
  dir: 'ltr' | 'rtl';
  time: ClockStyle;
  /** Where readers find the site: scheme, host and port, no slash at the end. */
  publicUrl: string;
  sections: SectionLink[];
  /** "Connect with us": only those that are set. */
  follow: FollowLink[];
  /** The demo newsroom says so on every page and is not indexed. */
  demo: boolean;
  /** By which browsers know who sends alerts (VAPID's public key); null where none are sent to devices. */
  alertsKey: string | null;
  assets: SiteAssets;
  /** The moment the page is pressed, by whichever clock decided what is on it. */
  now: Date;
};

type Props = { frame: SiteFrame; head: HeadContent; current?: string; children: ReactNode };

/** The whole document around a page. `current` is the path of the section that the page is (not merely belongs to). */
export function PageShell({ frame, head, current, children }: Props) {
  return (
    <html lang={frame.lang} dir={frame.dir}>
      <PageHead frame={frame} content={head} />
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        {frame.demo && (
          <aside className="demo-line" aria-label="About this demo">
            <strong>Demo</strong> These stories, people and pictures are invented.
          </aside>
        )}
        <Masthead frame={frame} current={current} />
        <Hole name="breaking" />
        <main id="main">{children}</main>
        <PageFooter frame={frame} />
        <p className="unseen" role="status" />
      </body>
    </html>
  );
}
