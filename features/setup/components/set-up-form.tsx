'use client';

import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { passwordLength } from '#features/people/rules/password.ts';
import { setUpAction } from '#features/setup/actions.ts';
import type { SetUp } from '#features/setup/schema.ts';
import type { Result } from '#lib/result.ts';

type SetUpFormProps = {
  token: string;
  /** Signs in once the first administrator is there. */
  signIn: (input: { email: string; password: string }) => Promise<Result>;
};

export function SetUpForm({ token, signIn }: SetUpFormProps) {
  return (
    <Form action={setUpAndEnter} toInput={inputOf} label="Set up the newsroom">
      <TextField label="Name of the newsroom" name="newsroom" maxLength={60} isRequired autoFocus />
      <TextField label="Your name" name="name" autoComplete="name" maxLength={80} isRequired />
      <TextField label="Your e-mail address" name="email" type="email" autoComplete="username" isRequired />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${passwordLength.least} characters; a few unrelated words do well.`}
        isRequired
      />
      <SubmitButton isWide>Set up and sign in</SubmitButton>
    </Form>
  );

  function inputOf(fields: FormData): SetUp {
    const text = (name: string) => String(fields.get(name));
    return {
      token,
      newsroom: text('newsroom'),
      name: text('name'),
      email: text('email'),
      password: text('password'),
    };
  }

  async function setUpAndEnter(input: SetUp) {
    const done = await setUpAction(input);
    if (!done.ok) return done;
    const entered = await signIn({ email: input.email, password: input.password });
    window.location.assign(entered.ok ? '/desk' : '/login');
    return done;
  }
}
