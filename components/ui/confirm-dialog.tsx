'use client';

import { type ReactNode, useId, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useResult } from '#components/form/use-result.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import type { Result } from '#lib/result.ts';

export type Reason = { id: string; label: string };

type ConfirmDialogProps = Pick<
  DialogProps,
  'title' | 'closeLabel' | 'trigger' | 'isOpen' | 'onOpenChange'
> & {
  /** What will happen, in a sentence. */
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  isDanger?: boolean;
  /** Where a reason is needed: shown as buttons, so that one tap gives it. */
  reasons?: Reason[];
  reasonsLabel?: string;
  /** Called with the reason chosen, null where none is asked. The dialog closes when it worked. */
  onConfirm: (reason: string | null) => Promise<Result<unknown>>;
};

/** Asks before something that is hard to take back: open, choose why, confirm. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, closeLabel, trigger, isOpen, onOpenChange } = props;
  return (
    <Dialog
      title={title}
      closeLabel={closeLabel}
      trigger={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      role="alertdialog"
    >
      {(close) => <Question {...props} close={close} />}
    </Dialog>
  );
}

function Question({ close, ...props }: ConfirmDialogProps & { close: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const { run, isPending, failure } = useResult(() => props.onConfirm(reason), { onSuccess: close });
  const isAnswered = !props.reasons || reason !== null;
  return (
    <div className="flex flex-col gap-4">
      {props.children && <div className="text-muted">{props.children}</div>}
      {props.reasons && (
        <ReasonButtons
          reasons={props.reasons}
          label={props.reasonsLabel ?? props.title}
          reason={reason}
          onChange={setReason}
        />
      )}
      {failure && <ErrorNote title={failure.message} lines={failure.issues?.map((issue) => issue.message)} />}
      <div className="flex flex-row-reverse gap-2">
        <Button
          kind={props.isDanger ? 'danger' : 'primary'}
          isDisabled={!isAnswered}
          isPending={isPending}
          onPress={() => run()}
        >
          {props.confirmLabel}
        </Button>
        <Button onPress={close}>{props.cancelLabel}</Button>
      </div>
    </div>
  );
}

type ReasonButtonsProps = {
  reasons: Reason[];
  label: string;
  reason: string | null;
  onChange: (reason: string) => void;
};

function ReasonButtons({ reasons, label, reason, onChange }: ReasonButtonsProps) {
  const id = useId();
  return (
    <RadioGroup value={reason} onChange={onChange} aria-labelledby={id} className="flex flex-col gap-2">
      <span id={id} className="font-medium">
        {label}
      </span>
      <div className="flex flex-wrap gap-2">
        {reasons.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            className="cursor-pointer rounded-md border border-edge px-3 py-1.5 data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-sunken data-selected:border-ink data-selected:bg-ink data-selected:text-paper pointer-coarse:px-4 pointer-coarse:py-3"
          >
            {one.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
