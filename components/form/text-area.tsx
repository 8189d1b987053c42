'use client';

import { useRef } from 'react';
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
import { useEarlyValue } from '#components/form/use-early-value.ts';

const heights = { small: 'min-h-14', medium: 'min-h-20', large: 'min-h-40' };

type TextAreaProps = FieldProps &
  Pick<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'maxLength' | 'autoFocus'> & {
    /** How high it starts; it grows with the text. */
    height?: keyof typeof heights;
    placeholder?: string;
  };

export function TextArea({
  label,
  hint,
  height = 'medium',
  placeholder,
  value,
  defaultValue = '',
  onChange,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useEarlyValue(area, defaultValue);

  function change(text: string) {
    setTyped(text);
    onChange?.(text);
  }

  return (
    <TextField {...rest} value={value ?? typed} onChange={change} className={fieldColumn}>
      <FieldLabel>{label}</FieldLabel>
      <AriaTextArea
        ref={area}
        placeholder={placeholder}
        dir="auto"
        className={`field-box field-sizing-content ${heights[height]}`}
      />
      <FieldNotes hint={hint} />
    </TextField>
  );
}
