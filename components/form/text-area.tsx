'use client';

import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';

type TextAreaProps = FieldProps &
  Pick<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'maxLength' | 'autoFocus'> & {
    /** Lines high at the least; it grows with the text. */
    rows?: number;
    placeholder?: string;
  };

export function TextArea({ label, hint, rows = 3, placeholder, ...rest }: TextAreaProps) {
  return (
    <TextField {...rest} className={fieldColumn}>
      <FieldLabel>{label}</FieldLabel>
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        dir="auto"
        className="field-box field-sizing-content"
      />
      <FieldNotes hint={hint} />
    </TextField>
  );
}
