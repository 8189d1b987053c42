'use client';

import { useSyncExternalStore } from 'react';
import type { SlashMenu } from '#editor/views/slash-menu.ts';
import type { Block } from '#features/documents/components/block-list.tsx';

/** What "/" offers, at the cursor. The keys stay with the text: the arrows choose, Enter takes, Escape closes. */
export function SlashList({ menu }: { menu: SlashMenu<Block> }) {
  const open = useSyncExternalStore(menu.subscribe, menu.getOpen, () => null);
  if (!open?.rect || open.items.length === 0) return null;
  const { left, top, bottom } = open.rect;
  const isLow = bottom > window.innerHeight - 340;
  const place = isLow ? { left, bottom: window.innerHeight - top + 6 } : { left, top: bottom + 6 };
  return (
    <div
      role="listbox"
      aria-label="Insert"
      style={{ ...place, maxWidth: `calc(100vw - ${left}px)` }}
      className="fixed z-40 max-h-80 w-60 overflow-y-auto rounded-lg bg-paper p-1 font-sans text-base shadow-overlay"
    >
      {open.items.map((block, index) => (
        <div
          key={block.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === open.selected}
          ref={
            index === open.selected ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined
          }
          onMouseDown={(event) => {
            event.preventDefault();
            open.choose(block);
          }}
          className="flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 hover:bg-sunken aria-selected:bg-sunken pointer-coarse:py-3"
        >
          <block.icon size={16} aria-hidden />
          {block.title}
        </div>
      ))}
    </div>
  );
}
