'use client';

import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { acceptInvitationAction } from '#features/people/actions.ts';
import { passwordLength } from '#features/people/rules/password.ts';
import { signInAction } from '#features/people/sessions/actions.ts';

type InvitationFormProps = { token: string; email: string };

/** Sets a first, or a new, password and signs in with it. */
export function InvitationForm({ token, email }: InvitationFormProps) {
  return (
    <Form action={joinAndEnter} toInput={inputOf} label="Join">
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        isReadOnly
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${passwordLength.least} characters; a few unrelated words do well.`}
        isRequired
        autoFocus
      />
      <SubmitButton isWide>Save and sign in</SubmitButton>
    </Form>
  );

  function inputOf(fields: FormData) {
    return { token, password: String(fields.get('password')) };
  }
}

async function joinAndEnter(input: { token: string; password: string }) {
  const joined = await acceptInvitationAction(input);
  if (!joined.ok) return joined;
  const entered = await signInAction({ email: joined.value.email, password: input.password });
  // The link is used up by now: should signing in fail, the sign-in page is the place to try again.
  window.location.assign(entered.ok ? '/desk' : '/login');
  return joined;
}
