'use client';

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';

export type Option = { id: string; label: string; hint?: string };

type OptionListProps = {
  /** Left out where the box around it holds the options. */
  options?: Option[];
  /** Shown where there is none. */
  empty?: ReactNode;
};

/** The list that opens under a select or a combo box. */
export function OptionList({ options, empty }: OptionListProps) {
  return (
    <Popover className="max-h-80 w-(--trigger-width) min-w-48 overflow-auto rounded-lg bg-paper p-1 shadow-overlay outline-none">
      <ListBox<Option>
        items={options}
        className="outline-none"
        renderEmptyState={() => <p className="px-2 py-1.5 text-muted">{empty}</p>}
      >
        {(option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            className="flex cursor-pointer items-start gap-2 rounded-md px-2 py-1.5 outline-none data-focused:bg-sunken pointer-coarse:py-3"
          >
            {({ isSelected }) => (
              <>
                <span className="min-w-0 flex-1">
                  <Text slot="label" className="block break-words">
                    {option.label}
                  </Text>
                  {option.hint && (
                    <Text slot="description" className="block text-muted text-sm">
                      {option.hint}
                    </Text>
                  )}
                </span>
                {isSelected && <Check size={16} aria-hidden className="mt-0.5 shrink-0 text-accent" />}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
