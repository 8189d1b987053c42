'use client';

import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { WhenField } from '#features/publishing/schedule/components/when-field.tsx';
import type { WallTimeInput } from '#features/publishing/schema.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import type { Result } from '#lib/result.ts';

/** What is said of an embargo; `until` null: until further notice. */
export type EmbargoGiven = { until: WallTimeInput | null; reason: string };

type SetEmbargoProps = {
  time: TimeShown;
  /** Sets it: on a story, or on a package. */
  act: (given: EmbargoGiven) => Promise<Result>;
};

/** The button and the questions of an embargo: not before when, and why. */
export function SetEmbargo({ time, act }: SetEmbargoProps) {
  return (
    <div>
      <Dialog
        title="Set an embargo"
        closeLabel="Close"
        trigger={<Button icon={<Lock size={16} aria-hidden />}>Set an embargo</Button>}
      >
        {(close) => <EmbargoForm time={time} act={act} close={close} />}
      </Dialog>
    </div>
  );
}

function EmbargoForm({ time, act, close }: SetEmbargoProps & { close: () => void }) {
  const [isOpenEnded, setOpenEnded] = useState(false);
  const [until, setUntil] = useState<WallTimeInput | null>(null);
  return (
    <Form
      label="Set an embargo"
      action={act}
      toInput={(fields) => ({
        until: isOpenEnded ? null : (until ?? { time: '', zone: time.zone }),
        reason: String(fields.get('reason') ?? ''),
      })}
      onSuccess={close}
    >
      <p className="text-muted">
        Until then nobody can publish it, and nothing of it can be had by any route. Nothing goes out by
        itself when the embargo ends: schedule it for then.
      </p>
      <Checkbox name="openEnded" isSelected={isOpenEnded} onChange={setOpenEnded}>
        Until further notice
      </Checkbox>
      {!isOpenEnded && <WhenField label="Not before" time={time} onChange={setUntil} />}
      <TextArea
        label="Reason"
        name="reason"
        hint="Who asked for it, and for what. Kept in the record."
        maxLength={500}
        isRequired
      />
      <div className="flex flex-row-reverse gap-2">
        <SubmitButton>Set the embargo</SubmitButton>
        <Button onPress={close}>Cancel</Button>
      </div>
    </Form>
  );
}
