import { PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PassButton } from '#features/review/components/pass-button.tsx';
import { PassPassages } from '#features/review/components/pass-passages.tsx';
import { RecallButton } from '#features/review/components/recall-button.tsx';
import { SendBackButton } from '#features/review/components/send-back-button.tsx';
import type { ReviewScreen } from '#features/review/queries.ts';
import { mayPassWhole, passMode, passWords, type Reading } from '#features/review/rules/review-acts.ts';

type ReviewActionsProps = {
  screen: ReviewScreen;
  reading: Reading;
  /** Publishing what is passed, or passing and publishing in one act. */
  publish: ReactNode;
};

/** On a phone one line of small buttons, with no icon but a warning, which scrolls sideways if need be: the text is what is worked with. */
const bar =
  'z-10 flex items-center gap-2 border-line bg-ground px-4 max-md:sticky max-md:bottom-14 max-md:order-last max-md:gap-1.5 max-md:overflow-x-auto max-md:border-t max-md:py-1 max-md:[&_a]:h-10 max-md:[&_a]:px-2.5 max-md:[&_a]:text-md max-md:[&_button]:h-10 max-md:[&_button]:px-2.5 max-md:[&_button]:text-md max-md:[&_.lucide:not(.text-danger)]:hidden md:sticky md:top-0 md:flex-wrap md:border-b md:px-6 md:py-2';

/** What this person may do with what is on the screen: at the top, and on a phone above the bar, under the thumb. */
export function ReviewActions({ screen, reading, publish }: ReviewActionsProps) {
  const { story, version, can } = screen;
  const isMend = story.draft.kind === 'mend';
  const ids = { storyId: story.id, versionId: version.id };
  const theirs = screen.passages.filter((passage) => passage.forYou).map((passage) => passage.id);
  return (
    <div className={bar}>
      {mayPassWhole(screen, reading) && (
        <PassButton {...ids} pass={passMode(screen, reading)}>
          {passWords(screen, reading)}
        </PassButton>
      )}
      {!can.pass && can.look && theirs.length > 0 && (
        <PassPassages {...ids} passages={theirs} kind="primary">
          {theirs.length === 1
            ? 'Pass the one that waits for you'
            : `Pass the ${theirs.length} that wait for you`}
        </PassPassages>
      )}
      {publish}
      {can.sendBack && <SendBackButton {...ids} />}
      {can.recall && (!can.sendBack || theirs.length === 0) && <RecallButton {...ids} />}
      <LinkButton
        href={`/desk/stories/${story.id}${isMend ? `/mend?draft=${story.draft.id}` : ''}`}
        icon={<PencilLine size={16} aria-hidden />}
      >
        {isMend ? 'Open the mend' : can.sendBack ? 'Mend' : 'Open the story'}
      </LinkButton>
    </div>
  );
}
