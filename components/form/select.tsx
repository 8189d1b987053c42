'use client';

import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, SelectValue } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
import { type Option, OptionList } from '#components/form/option-list.tsx';

type SelectProps = FieldProps & {
  options: Option[];
  placeholder: string;
  value?: string | null;
  defaultValue?: string;
  onChange?: (id: string) => void;
  /** Keeps the label for screen readers only, as in a bar of filters. */
  isLabelHidden?: boolean;
};

/** One of a few. Of many, or of what has to be looked up: ComboBox. */
export function Select({
  label,
  hint,
  options,
  placeholder,
  value,
  defaultValue,
  onChange,
  isLabelHidden,
  ...rest
}: SelectProps) {
  return (
    <AriaSelect
      {...rest}
      aria-label={isLabelHidden ? label : undefined}
      placeholder={placeholder}
      value={value}
      defaultValue={defaultValue}
      onChange={(key) => onChange?.(String(key))}
      className={fieldColumn}
    >
      {!isLabelHidden && <FieldLabel>{label}</FieldLabel>}
      <Button className="field-box flex cursor-pointer items-center justify-between gap-2 text-left data-hovered:bg-sunken">
        <SelectValue className="truncate data-placeholder:text-faint">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown size={16} aria-hidden className="shrink-0 text-faint" />
      </Button>
      <FieldNotes hint={hint} />
      <OptionList options={options} />
    </AriaSelect>
  );
}
