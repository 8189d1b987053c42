'use client';

import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { RadioGroup } from '#components/form/radio-group.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { scheduleStoryAction } from '#features/publishing/actions.ts';
import {
  asksForCorrection,
  type Cause,
  CauseFields,
  causeIn,
  causeOptions,
} from '#features/publishing/components/cause-fields.tsx';
import type { HowToPublish } from '#features/publishing/rules/how-to-publish.ts';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import { WhenField } from '#features/publishing/schedule/components/when-field.tsx';
import type { ScheduleStory, WallTimeInput } from '#features/publishing/schema.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type ScheduleButtonProps = {
  storyId: string;
  /** The story's number on this screen. */
  change: number;
  how: HowToPublish;
  act: 'publish' | 'update';
  mayCorrect: boolean;
  time: TimeShown;
  children: string;
  size?: 'small' | 'medium';
};

/** Orders the version for a time, with the person's yes where that is still needed. */
export function ScheduleButton({ children, size, ...form }: ScheduleButtonProps) {
  return (
    <Dialog
      title={children}
      closeLabel="Close"
      trigger={
        <Button size={size} icon={<CalendarClock size={16} aria-hidden />}>
          {children}
        </Button>
      }
    >
      {(close) => (
        <ScheduleForm {...form} close={close}>
          {children}
        </ScheduleForm>
      )}
    </Dialog>
  );
}

function ScheduleForm({
  storyId,
  change,
  how,
  act,
  mayCorrect,
  time,
  children,
  close,
}: ScheduleButtonProps & { close: () => void }) {
  const fresh = useFresh();
  const [when, setWhen] = useState<WallTimeInput | null>(null);
  const [cause, setCause] = useState<Cause>('development');
  const [isAsked, setAsked] = useState(false);

  async function order(input: ScheduleStory) {
    const result = await fresh(() => scheduleStoryAction(input));
    if (asksForCorrection(result)) setAsked(true);
    return result;
  }

  return (
    <Form
      label={children}
      action={order}
      toInput={(fields): ScheduleStory => ({
        storyId,
        change,
        ...how,
        at: when ?? { time: '', zone: time.zone },
        ...(act === 'update' && causeIn(fields, cause)),
      })}
      onSuccess={({ publishAt }) => {
        close();
        showToast({ tone: 'good', title: `It goes out ${momentWords(new Date(publishAt), time.zone)}.` });
      }}
    >
      <WhenField label={act === 'update' ? 'Readers get it' : 'It goes out'} time={time} onChange={setWhen} />
      {act === 'update' && (
        <>
          <RadioGroup
            label="Why is it updated?"
            name="cause"
            options={causeOptions(mayCorrect)}
            value={cause}
            onChange={(id) => setCause(id as Cause)}
          />
          <CauseFields cause={cause} isAsked={isAsked} />
        </>
      )}
      <div className="flex flex-row-reverse gap-2">
        <SubmitButton>{children}</SubmitButton>
        <Button onPress={close}>Cancel</Button>
      </div>
    </Form>
  );
}
