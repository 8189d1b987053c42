'use client';

import { Clock, Pause, Square } from 'lucide-react';
import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { useResult } from '#components/form/use-result.ts';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Note } from '#components/ui/note.tsx';
import { Time } from '#components/ui/time.tsx';
import {
  closeLiveAction,
  passChairAction,
  pauseLiveAction,
  reopenLiveAction,
} from '#features/live/actions.ts';
import type { LiveView } from '#features/live/queries.ts';
import { dayWords } from '#features/publishing/rules/day-words.ts';
import { WhenField } from '#features/publishing/schedule/components/when-field.tsx';
import type { WallTimeInput } from '#features/publishing/schema.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { PersonLookUp } from '#features/stories/components/person-look-up.tsx';

type LiveHeadProps = { live: LiveView; time: TimeShown; me: string };

/** The acts on a live story as a whole: the chair, the break, the end. */
export function LiveActs({ live, time, me }: LiveHeadProps) {
  const fresh = useFresh();
  const { can, closedAt, pausedUntil } = live;
  const ids = { storyId: live.storyId, change: live.change };
  return (
    <>
      <LinkButton href={`/desk/stories/${live.storyId}`}>Summary and headline</LinkButton>
      {can.takeChair && (
        <ActionButton action={() => fresh(() => passChairAction({ ...ids, to: me }))}>
          Take the chair
        </ActionButton>
      )}
      {can.run && <PassChair live={live} />}
      {can.run && !closedAt && pausedUntil && (
        <ActionButton action={() => fresh(() => pauseLiveAction({ ...ids, until: null }))}>
          Go on
        </ActionButton>
      )}
      {can.run && !closedAt && !pausedUntil && <PauseLive live={live} time={time} />}
      {can.run && closedAt && (
        <ActionButton action={() => fresh(() => reopenLiveAction(ids))}>Reopen</ActionButton>
      )}
      {can.run && !closedAt && (
        <ConfirmDialog
          title="Close the live story"
          closeLabel="Cancel"
          trigger={<Button icon={<Square size={14} aria-hidden />}>Close</Button>}
          confirmLabel="Close it"
          cancelLabel="Keep it open"
          onConfirm={() => fresh(() => closeLiveAction(ids))}
        >
          Readers are told that it is over. Nothing is posted any more until you reopen it.
        </ConfirmDialog>
      )}
    </>
  );
}

/** What to know at once: it is closed, paused, not public yet, or headline and summary have grown old. */
export function LiveNotes({ live, time }: Omit<LiveHeadProps, 'me'>) {
  const notes = [
    live.closedAt && 'It is closed: nothing is posted any more.',
    live.pausedUntil &&
      `Paused until ${dayWords(new Date(live.pausedUntil), new Date(time.now), time.zone)}. Readers are told.`,
    !live.path && 'Readers do not have the story: its posts go out with it.',
  ].filter((note) => typeof note === 'string');
  if (notes.length === 0 && live.reminders.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-line border-b px-4 py-3 md:px-6">
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      {live.reminders.map(({ about, since }) => (
        <Note key={about} tone="attention" icon={<Clock size={16} aria-hidden />}>
          The {about} that readers have is from <Time at={since} {...time} />. Is it still true?
        </Note>
      ))}
    </div>
  );
}

function PassChair({ live }: { live: LiveView }) {
  const fresh = useFresh();
  const { run, failure } = useResult((to: string) =>
    fresh(() => passChairAction({ storyId: live.storyId, change: live.change, to })),
  );
  return (
    <Dialog title="Pass the chair" closeLabel="Close" trigger={<Button>Pass the chair</Button>}>
      {() => (
        <div className="flex flex-col gap-3">
          <p className="text-muted">
            Whoever gets it runs the live story, and gets the drafts that you have open.
          </p>
          <PersonLookUp label="To whom" onPick={(person) => person && run(person.id)} autoFocus />
          {failure && <ErrorNote title={failure.message} />}
        </div>
      )}
    </Dialog>
  );
}

function PauseLive({ live, time }: Omit<LiveHeadProps, 'me'>) {
  const fresh = useFresh();
  const [when, setWhen] = useState<WallTimeInput | null>(null);
  return (
    <Dialog
      title="Pause the live story"
      closeLabel="Close"
      trigger={<Button icon={<Pause size={14} aria-hidden />}>Pause</Button>}
    >
      {(close) => (
        <Form
          label="Pause the live story"
          action={(until: WallTimeInput) =>
            fresh(() => pauseLiveAction({ storyId: live.storyId, change: live.change, until }))
          }
          toInput={() => when ?? { time: '', zone: time.zone }}
          onSuccess={close}
        >
          <WhenField label="It goes on" time={time} onChange={setWhen} />
          <div className="flex flex-row-reverse gap-2">
            <SubmitButton>Pause it</SubmitButton>
            <Button onPress={close}>Cancel</Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
