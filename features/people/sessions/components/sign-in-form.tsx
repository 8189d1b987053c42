'use client';

import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { signInAction } from '#features/people/sessions/actions.ts';
import { toDesk } from '#features/people/sessions/components/to-desk.ts';

export function SignInForm() {
  return (
    <Form action={signInAction} toInput={inputOf} onSuccess={toDesk} label="Sign in">
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
      />
      <SubmitButton isWide>Sign in</SubmitButton>
    </Form>
  );
}

function inputOf(fields: FormData) {
  return { email: String(fields.get('email')), password: String(fields.get('password')) };
}
