'use client';

import { Pencil } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Result } from '#lib/result.ts';

type RenameDialogProps = {
  named: { id: string; name: string; change: number };
  action: (input: { id: string; change: number; name: string }) => Promise<Result>;
};

/** Renames a section or a topic. Its address stays, so that no link breaks. */
export function RenameDialog({ named, action }: RenameDialogProps) {
  const router = useRouter();

  async function rename(name: string) {
    const result = await action({ id: named.id, change: named.change, name });
    if (!result.ok && result.code === 'stale') router.refresh();
    return result;
  }

  return (
    <Dialog
      title={`Rename ${named.name}`}
      closeLabel="Close"
      trigger={
        <Button
          kind="quiet"
          size="small"
          icon={<Pencil size={16} aria-hidden />}
          aria-label={`Rename ${named.name}`}
        />
      }
    >
      {(close) => (
        <Form
          action={rename}
          toInput={(fields) => String(fields.get('name') ?? '')}
          onSuccess={close}
          label="Rename"
        >
          <TextField
            label="Name"
            name="name"
            hint="Its address stays as it is: no link breaks."
            defaultValue={named.name}
            maxLength={60}
            isRequired
            autoFocus
            dir="auto"
          />
          <div className="flex flex-row-reverse gap-2">
            <SubmitButton>Rename</SubmitButton>
            <Button onPress={close}>Cancel</Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
