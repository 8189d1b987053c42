'use client';

import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { renamePersonAction } from '#features/people/actions.ts';
import type { RenamePerson as NewName } from '#features/people/schema.ts';

type RenamePersonProps = {
  person: { id: string; name: string; change: number };
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** Another name for somebody, after a marriage or a slip of the keyboard. */
export function RenamePerson({ person, isOpen, onOpenChange }: RenamePersonProps) {
  const { id: personId, name, change } = person;
  const toInput = (fields: FormData): NewName => ({ personId, change, name: String(fields.get('name')) });
  return (
    <Dialog title={`Rename ${name}`} closeLabel="Close" isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <Form action={renamePersonAction} toInput={toInput} onSuccess={close} label={`Rename ${name}`}>
          <TextField
            label="Name"
            name="name"
            hint="On the author page and in bylines from now on. Bylines that are out keep the name they were passed with."
            defaultValue={name}
            maxLength={80}
            isRequired
            autoFocus
          />
          <div className="flex justify-end">
            <SubmitButton>Rename</SubmitButton>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
