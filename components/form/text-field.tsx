'use client';

import { useRef } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
import { useEarlyValue } from '#components/form/use-early-value.ts';

type TextFieldProps = FieldProps &
  Pick<
    AriaTextFieldProps,
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'onBlur'
    | 'onKeyDown'
    | 'type'
    | 'inputMode'
    | 'autoComplete'
    | 'autoFocus'
    | 'maxLength'
    | 'minLength'
    | 'isReadOnly'
  > & { placeholder?: string; dir?: 'auto' | 'ltr' };

/** One line of text: also e-mail, password and addresses, by `type`. */
export function TextField({
  label,
  hint,
  placeholder,
  dir,
  value,
  defaultValue = '',
  onChange,
  ...rest
}: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useEarlyValue(input, defaultValue);

  function change(text: string) {
    setTyped(text);
    onChange?.(text);
  }

  return (
    <AriaTextField {...rest} value={value ?? typed} onChange={change} className={fieldColumn}>
      <FieldLabel>{label}</FieldLabel>
      <Input ref={input} className="field-box" placeholder={placeholder} dir={dir} />
      <FieldNotes hint={hint} />
    </AriaTextField>
  );
}
