'use client';

import type { LucideIcon } from 'lucide-react';
import { shownKeys } from '#components/keys/match-keys.ts';
import { isApple } from '#components/keys/use-keys.ts';

type ToolButtonProps = {
  icon: LucideIcon;
  label: string;
  /** As in a table of keys: `Mod-b`. */
  keys?: string;
  isOn?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
};

/** A button that works on the text's selection, and so must not take the focus from it when it is clicked. */
export function ToolButton({ icon: Icon, label, keys, isOn, isDisabled, onPress }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${shownKeys(keys, isApple()).join(' ')})` : label}
      aria-pressed={isOn}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-md text-ink hover:bg-sunken disabled:cursor-default disabled:text-faint aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:size-10"
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
