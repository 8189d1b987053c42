import { correctionsPath } from '#site/addresses.ts';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';
import { type Correction, CorrectionText } from '#site/story/corrections.tsx';
import { each } from '#site/text/each.ts';
import { formatDay } from '#site/text/format-moment.ts';

/** A correction with the story that it stands on. */
export type StoryCorrection = Omit<Correction, 'place'> & { headline: string; path: string };

/** A page of corrections. `before` is the cursor this page was asked with (null on the first), `older` that of the next. */
export type CorrectionsPage = {
  frame: SiteFrame;
  corrections: StoryCorrection[];
  before: string | null;
  older: string | null;
};

/** Every note to readers on stories that they have, by day, the newest first. */
export function CorrectionsPageView({ frame, corrections, before, older }: CorrectionsPage) {
  const days = Map.groupBy(corrections, ({ at }) => formatDay(at, frame.time));
  return (
    <PageShell
      frame={frame}
      head={{
        title: 'Corrections and clarifications',
        description: `What ${frame.newsroom} had wrong, and what is right.`,
        path: correctionsPath(before),
        noindex: before !== null,
      }}
    >
      <div className="list-page corrections-page">
        <h1 className="list-heading">Corrections and clarifications</h1>
        {corrections.length === 0 && <p className="nothing-yet">There are none.</p>}
        {each([...days], ([day, ofDay]) => (
          <section>
            <h2>{day}</h2>
            {each(ofDay, (correction) => (
              <article className="corrections">
                <h3>
                  <a href={`${correction.path}#corrections`}>{correction.headline}</a>
                </h3>
                <CorrectionText correction={correction} time={frame.time} />
              </article>
            ))}
          </section>
        ))}
        {older !== null && (
          <nav className="older" aria-label="More corrections">
            <a href={correctionsPath(older)} rel="next">
              Older corrections
            </a>
          </nav>
        )}
      </div>
    </PageShell>
  );
}
