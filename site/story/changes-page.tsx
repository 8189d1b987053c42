import { changesPath } from '#site/addresses.ts';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';
import { type Correction, CorrectionText } from '#site/story/corrections.tsx';
import { each } from '#site/text/each.ts';
import { formatMoment } from '#site/text/format-moment.ts';

/** A run of words: in both texts, put in, or taken out. */
export type ChangedPiece = { text: string; kind: 'same' | 'inserted' | 'deleted' };

/** What readers were told of at one time: passages with what changed in them, and the note on it where there was one. */
export type StoryChange = {
  at: Date;
  correction: Omit<Correction, 'place'> | null;
  blocks: ChangedPiece[][];
};

/** The page of a story's changes: the story by its headline and path, and what readers were told of since. */
export type ChangesPage = {
  frame: SiteFrame;
  headline: string;
  /** The story's own path. */
  path: string;
  published: Date;
  changes: StoryChange[];
};

/** What changed in a story since readers first had it, the newest first. */
export function ChangesPageView({ frame, headline, path, published, changes }: ChangesPage) {
  return (
    <PageShell
      frame={frame}
      head={{
        title: `What changed: ${headline}`,
        description: `What changed in “${headline}” since it was first published.`,
        path: changesPath(path),
        noindex: true,
      }}
    >
      <div className="list-page corrections-page">
        <h1 className="list-heading">What changed in this story</h1>
        <p>
          <a href={path}>{headline}</a>
        </p>
        {each(changes, (change) => (
          <section>
            <h2>
              {change.correction ? 'Corrected' : 'Updated'}{' '}
              <time dateTime={change.at.toISOString()}>{formatMoment(change.at, frame.time)}</time>
            </h2>
            {change.correction && (
              <div className="corrections">
                <CorrectionText correction={change.correction} time={frame.time} />
              </div>
            )}
            {each(change.blocks, (pieces) => (
              <p className="changed-passage" dir="auto">
                {each(pieces, (piece) => (
                  <Piece piece={piece} />
                ))}
              </p>
            ))}
            {change.blocks.length === 0 && <p className="changed-passage">No words of the text changed.</p>}
          </section>
        ))}
        <section>
          <h2>
            First published{' '}
            <time dateTime={published.toISOString()}>{formatMoment(published, frame.time)}</time>
          </h2>
        </section>
      </div>
    </PageShell>
  );
}

function Piece({ piece: { text, kind } }: { piece: ChangedPiece }) {
  if (kind === 'inserted') return <ins>{text}</ins>;
  return kind === 'deleted' ? <del>{text}</del> : text;
}
