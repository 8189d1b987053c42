'use client';

import { useRouter } from 'next/navigation';
import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { rememberList, rememberRow, takeRow } from '#components/keys/way-back.ts';
import { PeekPanel } from '#features/desk/peek/components/peek-panel.tsx';
import { useDeskKeys } from '#features/newsroom/components/use-desk-keys.ts';

type StoryListProps = {
  /** The address of the list with its filters: the way back from a story. */
  address: string;
  time: { now: string; zone: string; clock: '24' | '12' };
  /** Rows whose link carries `data-row`, the story's id. */
  children: ReactNode;
};

/**
 * Moves through a list of stories by keys and looks into the one chosen. The chosen one is the link that has the focus, so
 * that Enter opens it, Tab goes on from it, and a screen reader says it. Coming back, it is chosen again.
 */
export function StoryList({ address, time, children }: StoryListProps) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const [isPeeking, setPeeking] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);

  useEffect(() => {
    rememberList(address);
    const last = takeRow();
    const row = rowsOf(list.current).find((link) => link.dataset.row === last);
    row?.focus();
  }, [address]);

  function move(by: 1 | -1) {
    const rows = rowsOf(list.current);
    const at = rows.findIndex((link) => link.dataset.row === current);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return next !== undefined;
  }

  function choose(event: FocusEvent) {
    const row = (event.target as HTMLElement).dataset.row;
    if (row === undefined) return;
    setCurrent(row);
    rememberRow(row);
  }

  useDeskKeys({
    next: () => move(1),
    nextByArrow: () => move(1),
    previous: () => move(-1),
    previousByArrow: () => move(-1),
    open: () => {
      const row = rowsOf(list.current).find((link) => link.dataset.row === current);
      if (row) router.push(new URL(row.href).pathname);
      return row !== undefined;
    },
    peek: (event) => {
      // Space presses the button that has the focus, wherever else it is.
      if (event.target instanceof Element && event.target.closest('button')) return false;
      if (!isPeeking && current === null) move(1);
      setPeeking(!isPeeking);
    },
    stopPeeking: () => isPeeking && setPeeking(false),
  });

  return (
    <div className="flex flex-1 items-start">
      <div ref={list} onFocusCapture={choose} className="min-w-0 flex-1">
        {children}
      </div>
      {isPeeking && (
        <div className="contents max-md:hidden">
          <PeekPanel storyId={current} time={time} onClose={() => setPeeking(false)} />
        </div>
      )}
    </div>
  );
}

/** The rows that are to be seen: a list is drawn as a table and as cards, one of the two hidden. */
function rowsOf(list: HTMLElement | null): HTMLAnchorElement[] {
  const rows = [...(list?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  return rows.filter((row) => row.offsetParent !== null);
}
