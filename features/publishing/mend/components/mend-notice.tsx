import { Info } from 'lucide-react';
import Link from 'next/link';
import { Note } from '#components/ui/note.tsx';
import { MendActs } from '#features/publishing/mend/components/mend-acts.tsx';
import type { MendState } from '#features/publishing/mend/queries.ts';

type MendNoticeProps = { storyId: string; draftId: string; state: MendState };

/** Over the text of a mend: that these are the words readers have, and what becomes of changes to them. */
export function MendNotice({ storyId, draftId, state }: MendNoticeProps) {
  if (state.under?.draftId !== draftId) return <MendOver storyId={storyId} />;
  const { isBehind } = state.under;
  return (
    <div className="mx-auto max-w-[42.5rem] px-4 pt-4 md:px-8">
      <Note
        tone={isBehind ? 'attention' : 'accent'}
        icon={<Info size={16} aria-hidden />}
        action={<MendActs {...{ storyId, draftId, isBehind }} mayMend={state.can.mend} />}
      >
        <p className="font-medium">A mend: the text that readers have</p>
        <p>
          {isBehind
            ? 'Something newer was published since it began. Bring the mend up to that before it goes out.'
            : 'What you change here is filed, passed and published by itself, and comes into the story’s own text too.'}{' '}
          <Link href={`/desk/stories/${storyId}`} className="underline underline-offset-2">
            The story’s own text
          </Link>
        </p>
      </Note>
    </div>
  );
}

/** Over a mend that was published or dropped meanwhile. Whoever had it open stays: what was not stored any more is still there. */
function MendOver({ storyId }: { storyId: string }) {
  return (
    <div className="mx-auto max-w-[42.5rem] px-4 pt-4 md:px-8">
      <Note tone="attention" icon={<Info size={16} aria-hidden />}>
        <p className="font-medium">This mend is over: it was published or dropped</p>
        <p>
          Nobody writes in it any more. Go on in{' '}
          <Link href={`/desk/stories/${storyId}`} className="underline underline-offset-2">
            the story’s own text
          </Link>
          , or begin another mend there.
        </p>
      </Note>
    </div>
  );
}
