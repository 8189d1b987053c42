'use client';

import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { RadioGroup } from '#components/form/radio-group.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx';
import {
  asksForCorrection,
  type Cause,
  CauseFields,
  type CauseGiven,
  causeIn,
  causeOptions,
} from '#features/publishing/components/cause-fields.tsx';
import { tellPublished } from '#features/publishing/components/tell-published.ts';
import type { Published } from '#features/publishing/publication/commands.ts';
import type { Result } from '#lib/result.ts';

type UpdateDialogProps = Pick<DialogProps, 'title' | 'trigger' | 'isOpen' | 'onOpenChange'> & {
  mayCorrect: boolean;
  publish: (why: CauseGiven) => Promise<Result<Published>>;
};

/** Asks why a published story is updated; a correction also for the note that readers will see. */
export function UpdateDialog({ mayCorrect, publish, ...dialog }: UpdateDialogProps) {
  const { title } = dialog;
  return (
    <Dialog {...dialog} closeLabel="Close">
      {(close) => <UpdateForm title={title} mayCorrect={mayCorrect} publish={publish} close={close} />}
    </Dialog>
  );
}

function UpdateForm({
  title,
  mayCorrect,
  publish,
  close,
}: Pick<UpdateDialogProps, 'title' | 'mayCorrect' | 'publish'> & { close: () => void }) {
  const [cause, setCause] = useState<Cause>('development');
  const [isAsked, setAsked] = useState(false);

  async function act(why: CauseGiven) {
    const result = await publish(why);
    if (asksForCorrection(result)) setAsked(true);
    return result;
  }

  return (
    <Form
      label={title}
      action={act}
      toInput={(fields) => causeIn(fields, cause)}
      onSuccess={(published) => {
        close();
        tellPublished(published);
      }}
    >
      <RadioGroup
        label="Why is it updated?"
        name="cause"
        options={causeOptions(mayCorrect)}
        value={cause}
        onChange={(id) => setCause(id as Cause)}
      />
      <CauseFields cause={cause} isAsked={isAsked} />
      <div className="flex flex-row-reverse gap-2">
        <SubmitButton>{title}</SubmitButton>
        <Button onPress={close}>Cancel</Button>
      </div>
    </Form>
  );
}
