'use client';

import { CalendarOff } from 'lucide-react';
import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { scheduleTakeDownAction } from '#features/publishing/actions.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import { dayWords } from '#features/publishing/rules/day-words.ts';
import { WhenField } from '#features/publishing/schedule/components/when-field.tsx';
import type { ScheduleTakeDown, WallTimeInput } from '#features/publishing/schema.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type EndingProps = {
  state: Pick<PublishingState, 'storyId' | 'change' | 'ending' | 'can'>;
  time: TimeShown;
};

/** The ordered end of a story on the site, and the way to order or cancel it. */
export function Ending({ state, time }: EndingProps) {
  const fresh = useFresh();
  const { storyId, change, ending, can } = state;
  if (!ending) return can.end ? <EndButton state={state} time={time} /> : null;
  return (
    <Note
      tone="attention"
      icon={<CalendarOff size={16} aria-hidden />}
      action={
        can.end && (
          <ActionButton
            size="small"
            action={() => fresh(() => scheduleTakeDownAction({ storyId, change, at: null, reason: '' }))}
          >
            Cancel it
          </ActionButton>
        )
      }
    >
      <p className="font-medium">Comes down {dayWords(new Date(ending.at), new Date(time.now), time.zone)}</p>
      {ending.reason && <p dir="auto">{ending.reason}</p>}
    </Note>
  );
}

function EndButton({ state, time }: EndingProps) {
  return (
    <div>
      <Dialog
        title="Take down at a time"
        closeLabel="Close"
        trigger={<Button icon={<CalendarOff size={16} aria-hidden />}>Take down at a time</Button>}
      >
        {(close) => <EndForm state={state} time={time} close={close} />}
      </Dialog>
    </div>
  );
}

function EndForm({ state, time, close }: EndingProps & { close: () => void }) {
  const fresh = useFresh();
  const [when, setWhen] = useState<WallTimeInput | null>(null);
  const { storyId, change } = state;
  return (
    <Form
      label="Take down at a time"
      action={(input: ScheduleTakeDown) => fresh(() => scheduleTakeDownAction(input))}
      toInput={(fields) => ({
        storyId,
        change,
        at: when ?? { time: '', zone: time.zone },
        reason: String(fields.get('reason') ?? ''),
      })}
      onSuccess={close}
    >
      <WhenField label="Readers have it until" time={time} onChange={setWhen} />
      <TextField label="Reason" name="reason" hint="Such as a licence that ends. Kept in the record." />
      <div className="flex flex-row-reverse gap-2">
        <SubmitButton>Take down then</SubmitButton>
        <Button onPress={close}>Cancel</Button>
      </div>
    </Form>
  );
}
