'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx';
import type { Result } from '#lib/result.ts';

type ReasonDialogProps = Pick<DialogProps, 'title' | 'trigger' | 'isOpen' | 'onOpenChange'> & {
  submitLabel: string;
  isDanger?: boolean;
  /** What will happen, in a sentence. */
  children: ReactNode;
  action: (reason: string) => Promise<Result<unknown>>;
};

/** Asks why before an act whose reason is kept in the record. */
export function ReasonDialog({ submitLabel, isDanger, children, action, ...dialog }: ReasonDialogProps) {
  const { title } = dialog;
  const router = useRouter();

  async function act(reason: string) {
    const result = await action(reason);
    if (!result.ok && result.code === 'stale') router.refresh();
    return result;
  }

  return (
    <Dialog {...dialog} closeLabel="Close">
      {(close) => (
        <Form label={title} action={act} toInput={reasonIn} onSuccess={close}>
          <p className="text-muted">{children}</p>
          <TextArea
            label="Reason"
            name="reason"
            hint="Kept in the record."
            maxLength={500}
            isRequired
            autoFocus
          />
          <div className="flex flex-row-reverse gap-2">
            <SubmitButton kind={isDanger ? 'danger' : 'primary'}>{submitLabel}</SubmitButton>
            <Button onPress={close}>Cancel</Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function reasonIn(fields: FormData): string {
  return String(fields.get('reason') ?? '');
}
