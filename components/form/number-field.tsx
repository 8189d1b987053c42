'use client';

import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Input,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';

type NumberFieldProps = FieldProps &
  Pick<
    AriaNumberFieldProps,
    'value' | 'defaultValue' | 'onChange' | 'minValue' | 'maxValue' | 'step' | 'formatOptions'
  > & {
    /** Said after the number: "words". */
    unit?: string;
  };

/** A number, typed or changed with the arrow keys. In the form's data it is plain digits, empty where none is given. */
export function NumberField({ label, hint, unit, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} className={fieldColumn}>
      <FieldLabel>{label}</FieldLabel>
      <span className="flex items-center gap-2">
        <Input className="field-box max-w-28 text-right" />
        {unit && <span className="text-muted">{unit}</span>}
      </span>
      <FieldNotes hint={hint} />
    </AriaNumberField>
  );
}
