'use client';

import type { ReactNode } from 'react';
import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useResult } from '#components/form/use-result.ts';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import {
  addDoNotUseAction,
  liftDoNotUseAction,
  promiseAction,
  setMemberAction,
  takeBackPromiseAction,
} from '#features/live/actions.ts';
import type { LiveView } from '#features/live/queries.ts';
import { dayWords } from '#features/publishing/rules/day-words.ts';
import { WhenField } from '#features/publishing/schedule/components/when-field.tsx';
import type { WallTimeInput } from '#features/publishing/schema.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { PersonLookUp } from '#features/stories/components/person-look-up.tsx';
import type { Result } from '#lib/result.ts';

type LiveSideProps = { live: LiveView; time: TimeShown };

/** What goes with running a live story: its team, what was promised, and what must not be said. */
export function LiveSide({ live, time }: LiveSideProps) {
  return (
    <div className="flex flex-col divide-y divide-line border-line max-lg:border-t lg:w-80 lg:shrink-0 lg:border-s">
      <Team live={live} />
      <Promises live={live} time={time} />
      <DoNotUse live={live} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3 px-4 py-3">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** An act at the end of a line: `label` says what it is about, `words` stand on it. */
type EntryAct = { label: string; words: string; run: () => Promise<Result> };

/** A line of a list, with what takes it off where that is allowed. */
function Entry({ act, children }: { act: EntryAct | false; children: ReactNode }) {
  return (
    <li className="flex items-baseline gap-2">
      {children}
      {act && (
        <span className="ms-auto">
          <ActionButton size="small" kind="quiet" aria-label={act.label} action={act.run}>
            {act.words}
          </ActionButton>
        </span>
      )}
    </li>
  );
}

function Team({ live }: { live: LiveView }) {
  const { storyId, members, can } = live;
  const { run, failure } = useResult((personId: string) =>
    setMemberAction({ storyId, personId, rule: 'waits' }),
  );
  return (
    <Part title="Team">
      <p>
        {live.chair} <span className="text-muted">runs it</span>
      </p>
      <ul className="flex flex-col gap-2">
        {members.map(({ id, name, straight }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2">
            <span>{name}</span>
            <span className="text-muted">{straight ? 'posts at once' : 'waits for a yes'}</span>
            {can.run && (
              <span className="ms-auto flex">
                <ActionButton
                  size="small"
                  kind="quiet"
                  aria-label={straight ? `Have posts of ${name} wait` : `Let ${name} post at once`}
                  action={() =>
                    setMemberAction({ storyId, personId: id, rule: straight ? 'waits' : 'straight' })
                  }
                >
                  {straight ? 'Have them wait' : 'Let them post'}
                </ActionButton>
                <ActionButton
                  size="small"
                  kind="quiet"
                  aria-label={`Take ${name} off the team`}
                  action={() => setMemberAction({ storyId, personId: id, rule: null })}
                >
                  Off
                </ActionButton>
              </span>
            )}
          </li>
        ))}
      </ul>
      {can.run && (
        <PersonLookUp label="Add somebody" clearsOnSelect onPick={(person) => person && run(person.id)} />
      )}
      {failure && <ErrorNote title={failure.message} />}
    </Part>
  );
}

function Promises({ live, time }: LiveSideProps) {
  const { storyId, promises, can } = live;
  const now = new Date(time.now);
  return (
    <Part title="Promised">
      {promises.length === 0 && <p className="text-muted">Nothing. Readers see what is to come, and when.</p>}
      <ul className="flex flex-col gap-1">
        {promises.map(({ id, at, words }) => (
          <Entry
            key={id}
            act={
              can.run && {
                label: `Take ${words} off`,
                words: 'Off',
                run: () => takeBackPromiseAction({ storyId, id }),
              }
            }
          >
            <span className={new Date(at) <= now ? 'text-attention' : ''}>
              {dayWords(new Date(at), now, time.zone)}: <bdi>{words}</bdi>
            </span>
          </Entry>
        ))}
      </ul>
      {can.run && <MakePromise storyId={storyId} time={time} />}
    </Part>
  );
}

function MakePromise({ storyId, time }: { storyId: string; time: TimeShown }) {
  const [when, setWhen] = useState<WallTimeInput | null>(null);
  return (
    <Dialog
      title="Promise something"
      closeLabel="Close"
      trigger={<Button size="small">Promise something</Button>}
    >
      {(close) => (
        <Form
          label="Promise something"
          action={promiseAction}
          toInput={(fields) => ({
            storyId,
            words: String(fields.get('words') ?? ''),
            at: when ?? { time: '', zone: time.zone },
          })}
          onSuccess={close}
        >
          <TextField label="What is to come" name="words" maxLength={120} isRequired autoFocus dir="auto" />
          <WhenField label="When" time={time} onChange={setWhen} />
          <div className="flex flex-row-reverse gap-2">
            <SubmitButton>Promise it</SubmitButton>
            <Button onPress={close}>Cancel</Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function DoNotUse({ live }: { live: LiveView }) {
  const { storyId, doNotUse, can } = live;
  return (
    <Part title="Do not use">
      {doNotUse.length === 0 && (
        <p className="text-muted">Nothing. A post with words from here is kept back.</p>
      )}
      <ul className="flex flex-col gap-2">
        {doNotUse.map(({ id, words, reason }) => (
          <Entry
            key={id}
            act={
              can.run && {
                label: `Allow ${words} again`,
                words: 'Allow',
                run: () => liftDoNotUseAction({ storyId, id }),
              }
            }
          >
            <span>
              <bdi className="font-medium">{words}</bdi> <span className="text-muted">{reason}</span>
            </span>
          </Entry>
        ))}
      </ul>
      {can.bar && (
        <Form
          label="Bar words"
          action={addDoNotUseAction}
          toInput={(fields) => ({
            storyId,
            words: String(fields.get('words') ?? ''),
            reason: String(fields.get('reason') ?? ''),
          })}
          resets
        >
          <TextField label="Words" name="words" maxLength={120} isRequired autoComplete="off" dir="auto" />
          <TextField label="Why not" name="reason" maxLength={500} isRequired autoComplete="off" dir="auto" />
          <div>
            <SubmitButton kind="secondary">Bar them</SubmitButton>
          </div>
        </Form>
      )}
    </Part>
  );
}
