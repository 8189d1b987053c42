'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { Select } from '#components/form/select.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { addPersonAction } from '#features/people/actions.ts';
import { PersonLink } from '#features/people/components/person-link.tsx';
import { roleOptions } from '#features/people/components/role-options.ts';
import type { AddPerson as NewPerson } from '#features/people/schema.ts';

/** Adds somebody in two steps: who they are, then the link to give them. */
export function AddPerson() {
  return (
    <Dialog
      title="Add a person"
      closeLabel="Close"
      trigger={
        <Button kind="primary" icon={<UserPlus size={16} aria-hidden />}>
          Add a person
        </Button>
      }
    >
      {(close) => <Steps close={close} />}
    </Dialog>
  );
}

function Steps({ close }: { close: () => void }) {
  const [added, setAdded] = useState<{ name: string; link: string } | null>(null);
  if (added) return <PersonLink {...added} onDone={close} />;
  return (
    <Form action={add} toInput={inputOf} onSuccess={setAdded} label="Add a person">
      <TextField
        label="Name"
        name="name"
        hint="As it stands in bylines."
        maxLength={80}
        isRequired
        autoFocus
      />
      <TextField label="E-mail address" name="email" type="email" isRequired />
      <Select label="Role" name="role" options={roleOptions} placeholder="Choose" defaultValue="writer" />
      <div className="flex justify-end">
        <SubmitButton>Add and make a link</SubmitButton>
      </div>
    </Form>
  );
}

async function add(input: NewPerson) {
  const added = await addPersonAction(input);
  return added.ok ? { ok: true as const, value: { name: input.name, link: added.value.link } } : added;
}

function inputOf(fields: FormData): NewPerson {
  return {
    name: String(fields.get('name')),
    email: String(fields.get('email')),
    role: String(fields.get('role')) as NewPerson['role'],
  };
}
