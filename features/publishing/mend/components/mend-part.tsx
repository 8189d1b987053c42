import { LinkButton } from '#components/ui/link-button.tsx';
import { BeginMend } from '#features/publishing/mend/components/begin-mend.tsx';
import { MisfitList } from '#features/publishing/mend/components/misfit-list.tsx';
import type { MendState } from '#features/publishing/mend/queries.ts';
import { mendPath } from '#features/publishing/mend/rules/mend-path.ts';
import { StageBadge } from '#features/stories/components/story-badges.tsx';

/** In the panel of a published story: the mend of what readers have, and what of earlier ones found no place in the text. */
export function MendPart({ state }: { state: MendState }) {
  const { storyId, under, misfits, can } = state;
  if (!under && !can.mend && !can.takeOut && misfits.length === 0) return null;
  return (
    <section aria-label="What readers have" className="flex flex-col gap-3 border-line border-t pt-4">
      <h2 className="font-semibold">What readers have</h2>
      {misfits.length > 0 && <MisfitList storyId={storyId} misfits={misfits} maySettle={can.settle} />}
      {under && (
        <p className="flex flex-wrap items-center gap-2">
          A mend is under way <StageBadge stage={under.stage} />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {under ? (
          <LinkButton href={mendPath(storyId, under.draftId)}>Open the mend</LinkButton>
        ) : (
          can.mend && <BeginMend storyId={storyId}>Mend it</BeginMend>
        )}
        {can.takeOut && (
          <LinkButton href={`/desk/stories/${storyId}/published`}>Take a passage out</LinkButton>
        )}
      </div>
    </section>
  );
}
