'use client';

import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { RadioGroup } from '#components/form/radio-group.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import {
  type Cause,
  CauseFields,
  causeIn,
  causeOptions,
} from '#features/publishing/components/cause-fields.tsx';
import { takeOutAction } from '#features/publishing/mend/actions.ts';
import type { Out } from '#features/publishing/mend/commands.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

type TakeOutDialogProps = {
  storyId: string;
  change: number;
  versionId: string;
  passages: readonly string[];
  mayCorrect: boolean;
  trigger: DialogProps['trigger'];
  onDone: () => void;
};

/** Asks why passages are taken out of what readers have. */
export function TakeOutDialog({ trigger, ...form }: TakeOutDialogProps) {
  return (
    <Dialog title="Take out of published" closeLabel="Close" trigger={trigger}>
      {(close) => <TakeOutForm {...form} close={close} />}
    </Dialog>
  );
}

type TakeOutFormProps = Omit<TakeOutDialogProps, 'trigger'> & { close: () => void };

function TakeOutForm({ passages, mayCorrect, close, onDone, ...story }: TakeOutFormProps) {
  const [cause, setCause] = useState<Cause>('legal');
  const fresh = useFresh();
  return (
    <Form
      label="Take out of published"
      action={(input: Parameters<typeof takeOutAction>[0]) => fresh(() => takeOutAction(input))}
      toInput={(fields) => ({
        ...story,
        passages: [...passages],
        reason: String(fields.get('reason') ?? ''),
        ...causeIn(fields, cause),
        cause: cause === 'fix' ? ('legal' as const) : cause,
      })}
      onSuccess={(out) => {
        close();
        tellTakenOut(out);
        onDone();
      }}
    >
      <p className="text-muted">
        Readers lose {passages.length === 1 ? 'this passage' : `these ${passages.length} passages`} at once.
        It goes out of the story’s own text too. A second look is owed until somebody else gives it.
      </p>
      <RadioGroup
        label="Why is it taken out?"
        name="cause"
        options={causeOptions(mayCorrect).filter(({ id }) => id !== 'fix')}
        value={cause}
        onChange={(id) => setCause(id as Cause)}
      />
      <CauseFields cause={cause} />
      <TextArea
        label="Reason"
        name="reason"
        hint="Kept in the record."
        maxLength={500}
        height="small"
        isRequired
      />
      <div className="flex flex-row-reverse gap-2">
        <SubmitButton kind="danger">Take out now</SubmitButton>
        <Button onPress={close}>Cancel</Button>
      </div>
    </Form>
  );
}

function tellTakenOut({ unanswered }: Out): void {
  if (unanswered.length === 0) {
    showToast({ tone: 'good', title: 'Taken out. Readers no longer have it.' });
    return;
  }
  showToast({
    tone: 'danger',
    title: `Taken out, but not confirmed by ${unanswered.join(', ')}.`,
    text: 'Readers there may have it for a few minutes more. Everywhere else it is gone.',
  });
}
