'use client';

import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';

const heights = { small: 'min-h-14', medium: 'min-h-20', large: 'min-h-40' };

type TextAreaProps = FieldProps &
  Pick<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'maxLength' | 'autoFocus'> & {
    /** How high it starts; it grows with the text. */
    height?: keyof typeof heights;
    placeholder?: string;
  };

export function TextArea({ label, hint, height = 'medium', placeholder, ...rest }: TextAreaProps) {
  return (
    <TextField {...rest} className={fieldColumn}>
      <FieldLabel>{label}</FieldLabel>
      <AriaTextArea
        placeholder={placeholder}
        dir="auto"
        className={`field-box field-sizing-content ${heights[height]}`}
      />
      <FieldNotes hint={hint} />
    </TextField>
  );
}
