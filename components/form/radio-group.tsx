'use client';

import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
import type { Option } from '#components/form/option-list.tsx';

type RadioGroupProps = FieldProps & {
  options: Option[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (id: string) => void;
};

/** One of a few that should all be seen at once. */
export function RadioGroup({ label, hint, options, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} className={fieldColumn}>
      <FieldLabel>{label}</FieldLabel>
      {options.map((option) => (
        <Radio
          key={option.id}
          value={option.id}
          className="group flex cursor-pointer items-start gap-2 py-0.5 data-disabled:text-faint pointer-coarse:py-2"
        >
          <span className="mt-0.5 size-4 shrink-0 rounded-full border border-line-strong bg-paper group-data-selected:border-5 group-data-selected:border-accent-solid group-data-focus-visible:outline-2 group-data-focus-visible:outline-accent group-data-focus-visible:outline-offset-1" />
          <span>
            {option.label}
            {option.hint && <span className="block text-muted text-sm">{option.hint}</span>}
          </span>
        </Radio>
      ))}
      <FieldNotes hint={hint} />
    </AriaRadioGroup>
  );
}
