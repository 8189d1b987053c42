'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { rememberList, rememberRow, takeRow } from '#components/keys/way-back.ts';
import { PeekPanel } from '#features/desk/peek/components/peek-panel.tsx';
import { useDeskKeys } from '#features/newsroom/components/use-desk-keys.ts';
import { rowsOf, useRowKeys } from '#features/newsroom/components/use-row-keys.ts';

type StoryListProps = {
  /** The address of the list with its filters: the way back from a story. */
  address: string;
  time: { now: string; zone: string; clock: '24' | '12' };
  /** Rows whose link carries `data-row`, the story's id. */
  children: ReactNode;
};

/** Moves through a list of stories by keys and looks into the one chosen. Coming back to it, that one is chosen again. */
export function StoryList({ address, time, children }: StoryListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [isPeeking, setPeeking] = useState(false);
  const { current, move, onFocusCapture } = useRowKeys(list, rememberRow);

  useEffect(() => {
    rememberList(address);
    const last = takeRow();
    rowsOf(list.current)
      .find((link) => link.dataset.row === last)
      ?.focus();
  }, [address]);

  useDeskKeys({
    peek: (event) => {
      // Space presses the button that has the focus, wherever else it is.
      if (event.target instanceof Element && event.target.closest('button')) return false;
      if (!isPeeking && current === null) move(1);
      setPeeking(!isPeeking);
    },
    stopPeeking: () => isPeeking && setPeeking(false),
  });

  return (
    <div data-peeking={isPeeking || undefined} className="flex items-start">
      <div ref={list} onFocusCapture={onFocusCapture} className="min-w-0 flex-1">
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
