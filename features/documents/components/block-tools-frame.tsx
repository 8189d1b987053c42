'use client';

import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

/** The line of tools inside a block: the interface's type in the middle of the story's, and no part of the text. */
export function BlockToolsFrame({ children, label }: { children: ReactNode; label: string }) {
  return (
    <fieldset
      contentEditable={false}
      aria-label={label}
      className="story-tools mt-3 flex flex-wrap items-end gap-2"
    >
      {children}
    </fieldset>
  );
}

/** Takes a block out; undo brings it back, so nothing is asked. */
export function RemoveBlock({ what, onPress }: { what: string; onPress: () => void }) {
  return (
    <Button
      size="small"
      kind="quiet"
      icon={<Trash2 size={14} aria-hidden />}
      aria-label={`Remove ${what}`}
      onPress={onPress}
    />
  );
}
