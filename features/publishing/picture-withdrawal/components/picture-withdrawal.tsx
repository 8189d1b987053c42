'use client';

import { EyeOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { Time } from '#components/ui/time.tsx';
import { reasonWords, tellWithdrawn } from '#features/publishing/components/withdrawal.tsx';
import {
  reinstatePictureAction,
  takeDownPictureAction,
} from '#features/publishing/picture-withdrawal/actions.ts';
import { ProofNote } from '#features/publishing/proof/components/proof-note.tsx';
import type { Proof } from '#features/publishing/proof/queries.ts';
import { TAKE_DOWN_REASONS } from '#features/publishing/rules/choices.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { ReasonDialog } from '#features/stories/components/reason-dialog.tsx';

type PictureWithdrawalProps = {
  picture: {
    id: string;
    change: number;
    takenDownAt: string | null;
    takenDownReason: string;
    can: { takeDown: boolean; reinstate: boolean };
  };
  proof: Proof | null;
  time: TimeShown;
};

/** Of a picture's record: taking it from readers, and, once that is done, where it was looked for and the way back. */
export function PictureWithdrawal({ picture, proof, time }: PictureWithdrawalProps) {
  const { id, takenDownAt, takenDownReason, can } = picture;
  useLookUntil(takenDownAt === null || (proof !== null && proof.doneAt !== null));
  if (takenDownAt === null) return can.takeDown && <TakeDownPicture pictureId={id} />;
  return (
    <div className="flex flex-col gap-4">
      <Note tone="off" icon={<EyeOff size={16} aria-hidden />}>
        <p className="font-medium">
          Taken down <Time at={takenDownAt} {...time} />
        </p>
        <p>{reasonWords(takenDownReason)}. Readers do not get it, and no story that uses it can go out.</p>
      </Note>
      <ProofNote of={{ pictureId: id }} proof={proof} mayLook={can.takeDown} time={time} />
      {can.reinstate && <ReinstatePicture picture={picture} />}
    </div>
  );
}

function TakeDownPicture({ pictureId }: { pictureId: string }) {
  return (
    <div>
      <ConfirmDialog
        title="Take the picture down"
        closeLabel="Close"
        trigger={<Button icon={<EyeOff size={16} aria-hidden />}>Take down</Button>}
        reasonsLabel="Why?"
        reasons={TAKE_DOWN_REASONS.map((id) => ({ id, label: reasonWords(id) }))}
        confirmLabel="Take down now"
        cancelLabel="Cancel"
        isDanger
        onConfirm={async (picked) => {
          const reason = TAKE_DOWN_REASONS.find((one) => one === picked) ?? 'other';
          const result = await takeDownPictureAction({ pictureId, reason });
          if (result.ok) tellWithdrawn('Taken down', result.value);
          return result;
        }}
      >
        Readers lose the picture at once, in every story and at its own address. The stories stay. It can be
        reinstated.
      </ConfirmDialog>
    </div>
  );
}

function ReinstatePicture({ picture: { id, change } }: Pick<PictureWithdrawalProps, 'picture'>) {
  return (
    <div>
      <ReasonDialog
        title="Reinstate the picture"
        trigger={<Button>Reinstate</Button>}
        submitLabel="Reinstate"
        action={(reason) => reinstatePictureAction({ pictureId: id, change, reason })}
      >
        Readers get the picture back wherever it is used.
      </ReasonDialog>
    </div>
  );
}

/** Milliseconds between two looks at a proof that is being made, and how many. */
const EVERY = 1_500;
const TIMES = 50;

/** Draws the page anew while nodes are still looking: what happens to a picture is no news of any story. */
function useLookUntil(isDone: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (isDone) return;
    let left = TIMES;
    const timer = setInterval(() => {
      left -= 1;
      if (left < 0) clearInterval(timer);
      else router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [router, isDone]);
}
