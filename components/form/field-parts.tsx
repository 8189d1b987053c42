'use client';

import { FieldError, Label, Text } from 'react-aria-components';

export type FieldProps = {
  label: string;
  /** The key in the form's data, and the path of issues about it. */
  name?: string;
  hint?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
};

/** The column a field stands in: label, control, hint, what is wrong. */
export const fieldColumn = 'flex min-w-0 flex-col gap-1';

export function FieldLabel({ children }: { children: string }) {
  return <Label className="font-medium">{children}</Label>;
}

/** Under the control: the hint, and what is wrong where something is. */
export function FieldNotes({ hint }: { hint?: string }) {
  return (
    <>
      {hint && (
        <Text slot="description" className="text-muted text-sm">
          {hint}
        </Text>
      )}
      <FieldError className="text-danger text-sm" />
    </>
  );
}
