'use client';

import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { passwordLength } from '#features/people/rules/password.ts';
import { changePasswordAction } from '#features/people/sessions/actions.ts';

export function ChangePasswordForm({ email }: { email: string }) {
  return (
    <Form action={changePasswordAction} toInput={inputOf} onSuccess={tell} resets label="Change password">
      {/* Password managers need to see whose password this is. */}
      <input hidden type="email" autoComplete="username" value={email} readOnly />
      <TextField
        label="Present password"
        name="current"
        type="password"
        autoComplete="current-password"
        isRequired
      />
      <TextField
        label="New password"
        name="next"
        type="password"
        autoComplete="new-password"
        hint={`At least ${passwordLength.least} characters; a few unrelated words do well.`}
        isRequired
      />
      <div>
        <SubmitButton kind="secondary">Change password</SubmitButton>
      </div>
    </Form>
  );
}

function inputOf(fields: FormData) {
  return { current: String(fields.get('current')), next: String(fields.get('next')) };
}

function tell() {
  showToast({ tone: 'good', title: 'Password changed', text: 'Other browsers were signed out.' });
}
