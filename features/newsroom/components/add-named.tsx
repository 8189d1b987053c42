'use client';

import { Plus } from 'lucide-react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { Result } from '#lib/result.ts';

type AddNamedProps = {
  /** "Add a section": the form's name and its button. */
  label: string;
  fieldLabel: string;
  action: (input: { name: string }) => Promise<Result<unknown>>;
};

/** Adds something that has only a name: a section, a topic. */
export function AddNamed({ label, fieldLabel, action }: AddNamedProps) {
  return (
    <div className="max-w-md px-4 py-3 md:px-6">
      <Form label={label} action={action} toInput={nameIn} resets>
        <TextField label={fieldLabel} name="name" maxLength={60} isRequired autoComplete="off" dir="auto" />
        <div>
          <SubmitButton kind="secondary" icon={<Plus size={16} aria-hidden />}>
            {label}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

function nameIn(fields: FormData) {
  return { name: String(fields.get('name') ?? '') };
}
