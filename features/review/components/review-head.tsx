import type { ReactNode } from 'react';
import type { BlockChange } from '#editor/changes.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import { Bylines } from '#site/story/bylines.tsx';
import { type SectionLink, tintClass } from '#site/text/section-link.ts';
import { labelWords } from '#site/text/story-label.ts';

type ReviewHeadProps = {
  document: DocumentJson;
  section: SectionLink | undefined;
  topics: string[];
  change: BlockChange | undefined;
  /** What stands beside it. */
  beside: ReactNode;
};

/** Section, label, byline and topics, which are passed as one. */
export function ReviewHead({ document, section, topics, change, beside }: ReviewHeadProps) {
  const { label, bylines, freeLine } = document.attrs;
  const isChanged = change?.kind === 'changed';
  return (
    <div
      id="passage-head"
      data-changed={isChanged || undefined}
      tabIndex={isChanged ? -1 : undefined}
      className={`review-passage grid scroll-mt-28 gap-x-6 gap-y-1.5 border-l-3 py-2.5 pl-3 lg:grid-cols-[minmax(0,38.5rem)_13rem] ${isChanged ? 'border-attention' : 'border-transparent'}`}
    >
      <div
        className={`as-readers flex min-w-0 flex-col gap-1 font-sans ${section ? tintClass(section.tint) : ''}`}
      >
        <p className="kicker flex flex-wrap gap-x-2 font-semibold text-base">
          {section ? (
            <span className="kicker-section">{section.name}</span>
          ) : (
            <span className="text-danger">No section</span>
          )}
          {labelWords(label) !== '' && <span>{labelWords(label)}</span>}
        </p>
        <Bylines bylines={bylines} freeLine={freeLine} />
        {topics.length > 0 && <p className="text-base text-muted">Topics: {topics.join(', ')}</p>}
      </div>
      <div className="flex flex-col items-start gap-1">{beside}</div>
    </div>
  );
}
