import type { ReactNode } from 'react';
import { Time } from '#components/ui/time.tsx';
import type { BlockChange } from '#editor/changes.ts';
import { MarksSwitch } from '#features/review/components/marks-switch.tsx';
import { PassageSide } from '#features/review/components/passage-side.tsx';
import { ReadingSwitch } from '#features/review/components/reading-switch.tsx';
import { ReviewActions } from '#features/review/components/review-actions.tsx';
import { ReviewHead } from '#features/review/components/review-head.tsx';
import { ReviewSummary } from '#features/review/components/review-summary.tsx';
import { ReviewText } from '#features/review/components/review-text.tsx';
import type { ReviewScreen } from '#features/review/queries.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import type { Reading } from '#features/review/rules/review-acts.ts';
import type { Comparison } from '#features/review/rules/review-comparison.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import type { SectionLink } from '#site/text/section-link.ts';

type ReviewViewProps = {
  screen: ReviewScreen;
  reading: Reading;
  comparison: Comparison;
  issues: ReadinessIssue[];
  /** What ids in the text stand for. */
  preview: { context: BodyContext; sections: Record<string, SectionLink>; topics: Record<string, string> };
  publish: ReactNode;
  time: TimeShown;
};

/** The review screen below its title: acts, the text with its marks and states, and what is missing. */
export function ReviewView({ screen, reading, comparison, issues, preview, publish, time }: ReviewViewProps) {
  const { document, changes, comparedWith } = comparison;
  const section = preview.sections[document.attrs.section ?? ''];
  const beside = besideOf(screen, reading, issues);
  const head = changes.find((change) => change.id === 'head');
  return (
    <div className="flex flex-1 flex-col">
      <ReviewActions screen={screen} reading={reading} publish={publish} />
      <div className="flex flex-col gap-6 px-4 py-4 md:px-6 xl:flex-row-reverse xl:gap-8">
        <div className="xl:w-72 xl:shrink-0">
          <div className="xl:sticky xl:top-16">
            <Filed screen={screen} reading={reading} comparedWith={comparedWith} time={time} />
            <ReviewSummary screen={screen} reading={reading} document={document} issues={issues} />
          </div>
        </div>
        <MarksSwitch
          hasMarks={changes.some((change) => change.kind !== 'same')}
          aside={<ReadingSwitch screen={screen} reading={reading} />}
        >
          <ReviewText
            document={document}
            changes={changes}
            context={preview.context}
            tint={section?.tint ?? 'slate'}
            beside={beside}
            head={
              <ReviewHead
                document={document}
                section={section}
                topics={document.attrs.topics.flatMap((id) => preview.topics[id] ?? [])}
                change={head}
                beside={head && beside(head)}
              />
            }
          />
        </MarksSwitch>
      </div>
    </div>
  );
}

function besideOf(screen: ReviewScreen, reading: Reading, issues: ReadinessIssue[]) {
  const { story, version, passages, can } = screen;
  const states = new Map(passages.map((passage) => [passage.id, passage]));
  return (change: BlockChange) => (
    <PassageSide
      storyId={story.id}
      versionId={version.id}
      change={change}
      passage={reading === 'filed' ? states.get(change.id) : undefined}
      issues={issues.filter((issue) => issue.passageId === change.id)}
      filedBy={version.filedBy}
      mayLook={can.look}
      mayMean={can.mean}
    />
  );
}

type FiledProps = { screen: ReviewScreen; reading: Reading; comparedWith: string | null; time: TimeShown };

/** What is being read, and what its marks are against. */
function Filed({ screen, reading, comparedWith, time }: FiledProps) {
  const { number, filedBy, filedAt } = screen.version;
  return (
    <p className="mb-5 text-muted">
      {reading === 'now' && 'The text as it is now. '}Version {number}
      {filedBy === null ? ' was filed' : ` was filed by ${filedBy}`}{' '}
      {filedAt && <Time at={filedAt.toISOString()} {...time} />}.{' '}
      {comparedWith === null
        ? 'Nothing of this story was passed before: all of it is new.'
        : `What changed is marked against ${comparedWith}.`}
    </p>
  );
}
