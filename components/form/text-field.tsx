'use client';

import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';

type TextFieldProps = FieldProps &
  Pick<
    AriaTextFieldProps,
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'onBlur'
    | 'type'
    | 'inputMode'
    | 'autoComplete'
    | 'autoFocus'
    | 'maxLength'
    | 'minLength'
    | 'isReadOnly'
  > & { placeholder?: string; dir?: 'auto' | 'ltr' };

/** One line of text: also e-mail, password and addresses, by `type`. */
export function TextField({ label, hint, placeholder, dir, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={fieldColumn}>
      <FieldLabel>{label}</FieldLabel>
      <Input className="field-box" placeholder={placeholder} dir={dir} />
      <FieldNotes hint={hint} />
    </AriaTextField>
  );
}
