'use client';

import { Search, X } from 'lucide-react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';

type SearchFieldProps = {
  label: string;
  clearLabel: string;
  placeholder?: string;
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (words: string) => void;
  onSubmit?: (words: string) => void;
};

/** Words to filter a list by. Escape empties it. */
export function SearchField({ label, clearLabel, placeholder, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className="group relative flex min-w-0 items-center">
      <Search size={14} aria-hidden className="pointer-events-none absolute left-2 text-faint" />
      <Input placeholder={placeholder} className="field-box px-7 [&::-webkit-search-cancel-button]:hidden" />
      <Button
        aria-label={clearLabel}
        className="absolute right-0 flex h-full w-7 cursor-pointer items-center justify-center text-faint group-data-empty:hidden"
      >
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
