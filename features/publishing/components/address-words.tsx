'use client';

import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { changeWordsAction } from '#features/publishing/actions.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import type { ChangeWords } from '#features/publishing/schema.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

/** The words of the story's address: changed at once, the old address leads to the new one. */
export function AddressWords({ state }: { state: PublishingState }) {
  const { storyId, treatment, can } = state;
  const fresh = useFresh();
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <p className="font-medium">Words of the address</p>
        <p className="break-all text-muted">{treatment.words || 'From the headline, at first publication'}</p>
      </div>
      {can.treat && (
        <Popover
          label="Words of the address"
          placement="bottom end"
          trigger={<Button size="small">Change</Button>}
        >
          {(close) => (
            <Form
              label="Words of the address"
              action={(input: ChangeWords) => fresh(() => changeWordsAction(input))}
              toInput={(fields) => ({
                storyId,
                change: treatment.change,
                words: String(fields.get('words') ?? ''),
              })}
              onSuccess={({ words }) => {
                close();
                showToast({ title: `The address now says ${words}.`, text: 'Old addresses lead to it.' });
              }}
            >
              <TextField
                label="Words"
                name="words"
                defaultValue={treatment.words ?? ''}
                hint="However typed, they are made fit for an address."
                maxLength={200}
                isRequired
              />
              <SubmitButton>Change the words</SubmitButton>
            </Form>
          )}
        </Popover>
      )}
    </div>
  );
}
