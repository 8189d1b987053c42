'use client';

import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

type CheckboxProps = {
  children: ReactNode;
  name?: string;
  /** In the form's data when ticked; "on" where left out. */
  value?: string;
  isSelected?: boolean;
  defaultSelected?: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  isRequired?: boolean;
  onChange?: (isSelected: boolean) => void;
  hint?: string;
};

export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className="group flex cursor-pointer items-start gap-2 data-disabled:cursor-default data-disabled:text-faint pointer-coarse:py-2"
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-paper text-white group-data-indeterminate:border-accent-solid group-data-selected:border-accent-solid group-data-indeterminate:bg-accent-solid group-data-selected:bg-accent-solid group-data-focus-visible:outline-2 group-data-focus-visible:outline-accent group-data-focus-visible:outline-offset-1">
            {isIndeterminate ? (
              <Minus size={12} aria-hidden />
            ) : (
              isSelected && <Check size={12} aria-hidden />
            )}
          </span>
          <span>
            {children}
            {hint && <span className="block text-muted text-sm">{hint}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
