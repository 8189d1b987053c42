'use client';

import { ActionButton } from '#components/ui/action-button.tsx';
import { Note } from '#components/ui/note.tsx';
import { useGoToPassage } from '#features/documents/components/draft-context.ts';
import type { Misfit } from '#features/documents/mend/queries.ts';
import { settleMisfitAction } from '#features/publishing/mend/actions.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

type MisfitListProps = { storyId: string; misfits: Misfit[]; maySettle: boolean };

/** Passages of a published mend that the story's own text has no place for: readers have them, the text does not. */
export function MisfitList({ storyId, misfits, maySettle }: MisfitListProps) {
  return (
    <ul aria-label="The mend no longer fits here" className="flex flex-col gap-2">
      {misfits.map((misfit) => (
        <li key={misfit.id}>
          <MisfitNote storyId={storyId} misfit={misfit} maySettle={maySettle} />
        </li>
      ))}
    </ul>
  );
}

type MisfitNoteProps = { storyId: string; misfit: Misfit; maySettle: boolean };

function MisfitNote({ storyId, misfit, maySettle }: MisfitNoteProps) {
  const { id: misfitId, passageId, was, is } = misfit;
  const goTo = useGoToPassage();
  const fresh = useFresh();
  return (
    <Note tone="attention">
      <p className="font-medium">The mend no longer fits here</p>
      {was !== '' && (
        <p dir="auto" className="mt-1">
          <del>{was}</del>
        </p>
      )}
      <p dir="auto" className="mt-1 whitespace-pre-wrap">
        {is === '' ? 'Readers no longer have this passage.' : <ins className="no-underline">{is}</ins>}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <a
          href={`#passage-${passageId}`}
          onClick={(event) => {
            if (goTo(passageId)) event.preventDefault();
          }}
          className="text-accent underline underline-offset-2 pointer-coarse:py-2"
        >
          Show the place
        </a>
        {maySettle && (
          <ActionButton size="small" action={() => fresh(() => settleMisfitAction({ storyId, misfitId }))}>
            Seen to
          </ActionButton>
        )}
      </div>
    </Note>
  );
}
