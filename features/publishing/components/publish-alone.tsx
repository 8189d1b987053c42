'use client';

import { Zap } from 'lucide-react';
import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { RadioGroup } from '#components/form/radio-group.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx';
import { useDraftStep } from '#features/documents/components/draft-context.ts';
import { publishStoryAction } from '#features/publishing/actions.ts';
import {
  type Cause,
  CauseFields,
  causeIn,
  causeOptions,
} from '#features/publishing/components/cause-fields.tsx';
import { tellPublished } from '#features/publishing/components/tell-published.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { useFresh } from '#features/review/components/use-fresh.ts';

/** Puts out the text on the screen before others have looked: with a reason, and with a second look owed. */
export function PublishAlone({ state }: { state: PublishingState }) {
  return (
    <PublishAloneDialog
      state={state}
      trigger={<Button icon={<Zap size={16} aria-hidden />}>Publish alone</Button>}
    />
  );
}

type PublishAloneDialogProps = { state: PublishingState } & Pick<
  DialogProps,
  'trigger' | 'isOpen' | 'onOpenChange'
>;

/** Asks why it cannot wait. */
export function PublishAloneDialog({ state, ...opened }: PublishAloneDialogProps) {
  return (
    <Dialog title="Publish alone" closeLabel="Close" {...opened}>
      {(close) => <AloneForm state={state} close={close} />}
    </Dialog>
  );
}

function AloneForm({ state, close }: { state: PublishingState; close: () => void }) {
  const { storyId, change, act, can } = state;
  const [cause, setCause] = useState<Cause>('development');
  const draft = useDraftStep();
  const fresh = useFresh();
  const acted = useDraftActedOn();
  const isUpdate = act === 'update';
  return (
    <Form
      label="Publish alone"
      action={(input: Parameters<typeof publishStoryAction>[0]) => fresh(() => publishStoryAction(input))}
      toInput={(fields) => ({
        storyId,
        ...acted,
        change,
        how: 'alone' as const,
        step: draft?.step ?? 0,
        reason: String(fields.get('reason') ?? ''),
        ...(isUpdate && causeIn(fields, cause)),
      })}
      onSuccess={(published) => {
        close();
        tellPublished(published);
      }}
    >
      <p className="text-muted">
        The text on your screen goes out now, before anybody else has read it. A second look is owed until
        somebody else gives it.
      </p>
      <TextArea
        label="Why can it not wait?"
        name="reason"
        hint="Kept in the record."
        maxLength={500}
        height="small"
        isRequired
      />
      {isUpdate && (
        <RadioGroup
          label="Why is it updated?"
          name="cause"
          options={causeOptions(can.correct)}
          value={cause}
          onChange={(id) => setCause(id as Cause)}
        />
      )}
      {isUpdate && <CauseFields cause={cause} />}
      {!draft?.isSaved && (
        <p className="text-attention">Not all of your words are saved yet. Wait a moment.</p>
      )}
      <div className="flex flex-row-reverse gap-2">
        <SubmitButton isDisabled={!draft?.isSaved}>Publish now</SubmitButton>
        <Button onPress={close}>Cancel</Button>
      </div>
    </Form>
  );
}
