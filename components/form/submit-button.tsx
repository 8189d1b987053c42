'use client';

import { use } from 'react';
import { FormState } from '#components/form/form.tsx';
import { Button, type ButtonProps } from '#components/ui/button.tsx';

/** The form's one next step. While it is under way it says so and cannot be pressed again. */
export function SubmitButton({ kind = 'primary', isDisabled, ...rest }: ButtonProps) {
  const { isPending, isReady } = use(FormState);
  return (
    <Button {...rest} type="submit" kind={kind} isPending={isPending} isDisabled={isDisabled || !isReady} />
  );
}
