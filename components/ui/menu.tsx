'use client';

import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import { Kbd } from '#components/ui/kbd.tsx';

export type MenuEntry =
  | {
      id: string;
      label: string;
      icon?: ReactNode;
      hint?: string;
      keys?: string[];
      /** Goes there instead of calling `onAction`. */
      href?: string;
      isDanger?: boolean;
      isDisabled?: boolean;
    }
  | { id: string; heading: string; entries: MenuEntry[] }
  | { id: string; isLine: true };

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  label: string;
  entries: MenuEntry[];
  onAction?: (id: string) => void;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'right top';
};

export function Menu({ trigger, label, entries, onAction, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        placement={placement}
        className="min-w-48 max-w-80 overflow-auto rounded-lg bg-paper p-1 shadow-overlay outline-none"
      >
        <AriaMenu aria-label={label} onAction={(key) => onAction?.(String(key))} className="outline-none">
          {entries.map(drawEntry)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function drawEntry(entry: MenuEntry) {
  if ('isLine' in entry) return <Separator key={entry.id} className="my-1 h-px border-0 bg-line" />;
  if ('entries' in entry) {
    return (
      <MenuSection key={entry.id} id={entry.id}>
        <Header className="px-2 pt-2 pb-1 font-medium text-faint text-xs">{entry.heading}</Header>
        {entry.entries.map(drawEntry)}
      </MenuSection>
    );
  }
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      href={entry.href}
      isDisabled={entry.isDisabled}
      className={`flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 outline-none data-disabled:cursor-default data-focused:bg-sunken data-disabled:text-faint pointer-coarse:py-3 ${entry.isDanger ? 'text-danger' : 'text-ink'}`}
    >
      {entry.icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <Text slot="label">{entry.label}</Text>
        {entry.hint && (
          <Text slot="description" className="text-muted text-sm">
            {entry.hint}
          </Text>
        )}
      </span>
      {entry.keys && <Kbd keys={entry.keys} />}
    </MenuItem>
  );
}
