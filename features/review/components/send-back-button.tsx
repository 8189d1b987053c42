'use client';

import { Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { useOpenCommands } from '#components/keys/open-commands.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { sendBackAction } from '#features/review/actions.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { SendBack } from '#features/review/schema.ts';

const QUICK_REASONS = [
  'Please check the facts again.',
  'It needs another source.',
  'The headline does not fit the story.',
  'It is too long.',
  'A picture or its credit is missing.',
];

/** Sends the version that was read back: why is asked, in a tap or in words, and the writer sees it. */
export function SendBackButton({ storyId, versionId }: { storyId: string; versionId: string }) {
  const [reason, setReason] = useState('');
  const fresh = useFresh();
  const acted = useDraftActedOn();
  const button = useRef<HTMLButtonElement>(null);
  useOpenCommands([
    { id: 'send_back', label: 'Send back', group: 'This story', run: () => button.current?.click() },
  ]);
  return (
    <Dialog
      title="Send back"
      closeLabel="Close"
      trigger={
        <Button ref={button} icon={<Undo2 size={16} aria-hidden />}>
          Send back
        </Button>
      }
    >
      {(close) => (
        <Form
          label="Send back"
          action={(input: SendBack) => fresh(() => sendBackAction(input))}
          toInput={() => ({ storyId, ...acted, versionId, reason })}
          onSuccess={() => {
            setReason('');
            close();
            showToast({ title: 'Sent back. The writer sees your reason.' });
          }}
        >
          <ReasonButtons onPick={(picked) => setReason((typed) => joined(typed, picked))} />
          <TextArea
            label="Reason"
            name="reason"
            hint="The writer sees it."
            value={reason}
            onChange={setReason}
            maxLength={1000}
            isRequired
          />
          <div className="flex flex-row-reverse gap-2">
            <SubmitButton>Send back</SubmitButton>
            <Button onPress={close}>Cancel</Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function ReasonButtons({ onPick }: { onPick: (reason: string) => void }) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-2 font-medium">Often said</legend>
      {QUICK_REASONS.map((reason) => (
        <Button key={reason} size="small" onPress={() => onPick(reason)}>
          {reason}
        </Button>
      ))}
    </fieldset>
  );
}

/** A tapped reason behind what is there already; twice is once. */
function joined(typed: string, picked: string): string {
  if (typed.includes(picked)) return typed;
  return typed.trim() === '' ? picked : `${typed.trim()} ${picked}`;
}
