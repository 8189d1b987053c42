'use client';

import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { liftEmbargoAction, setEmbargoAction } from '#features/publishing/actions.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import { dayWords } from '#features/publishing/rules/day-words.ts';
import { WhenField } from '#features/publishing/schedule/components/when-field.tsx';
import type { SetEmbargo, WallTimeInput } from '#features/publishing/schema.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type EmbargoProps = {
  state: Pick<PublishingState, 'storyId' | 'change' | 'embargo' | 'can'>;
  time: TimeShown;
};

/** The embargo: until it has passed, or is lifted, the story cannot go out by any route. */
export function Embargo({ state, time }: EmbargoProps) {
  const fresh = useFresh();
  const { storyId, change, embargo, can } = state;
  if (!embargo) return can.embargo ? <SetEmbargoButton state={state} time={time} /> : null;
  const until = embargo.until
    ? dayWords(new Date(embargo.until), new Date(time.now), time.zone)
    : 'until further notice';
  return (
    <Note
      tone="attention"
      icon={<Lock size={16} aria-hidden />}
      action={
        can.liftEmbargo && (
          <ActionButton size="small" action={() => fresh(() => liftEmbargoAction({ storyId, change }))}>
            Lift it
          </ActionButton>
        )
      }
    >
      <p className="font-medium">Embargo: {embargo.until ? `not before ${until}` : until}</p>
      <p dir="auto">{embargo.reason}</p>
      <p>{embargo.by}</p>
    </Note>
  );
}

function SetEmbargoButton({ state, time }: EmbargoProps) {
  return (
    <div>
      <Dialog
        title="Set an embargo"
        closeLabel="Close"
        trigger={<Button icon={<Lock size={16} aria-hidden />}>Set an embargo</Button>}
      >
        {(close) => <EmbargoForm state={state} time={time} close={close} />}
      </Dialog>
    </div>
  );
}

function EmbargoForm({ state, time, close }: EmbargoProps & { close: () => void }) {
  const fresh = useFresh();
  const [isOpenEnded, setOpenEnded] = useState(false);
  const [until, setUntil] = useState<WallTimeInput | null>(null);
  const { storyId, change } = state;
  return (
    <Form
      label="Set an embargo"
      action={(input: SetEmbargo) => fresh(() => setEmbargoAction(input))}
      toInput={(fields) => ({
        storyId,
        change,
        until: isOpenEnded ? null : (until ?? { time: '', zone: time.zone }),
        reason: String(fields.get('reason') ?? ''),
      })}
      onSuccess={close}
    >
      <p className="text-muted">
        Until then nobody can publish the story, and nothing of it can be had by any route. Nothing goes out
        by itself when the embargo ends: schedule it for then.
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
