'use client';

import { type FocusEvent, type RefObject, useState } from 'react';
import { useDeskKeys } from '#features/newsroom/components/use-desk-keys.ts';

/**
 * Moves through rows by keys. A row is an element with `data-row`, its id; the chosen one has the focus, so that Enter opens
 * it, Tab goes on from it, and a screen reader says it. `onFocusCapture` belongs on what is around the rows.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, onChoose?: (row: string) => void) {
  const [current, setCurrent] = useState<string | null>(null);

  function move(by: 1 | -1): boolean {
    const rows = rowsOf(list.current);
    const at = rows.findIndex((row) => row.dataset.row === current);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return next !== undefined;
  }

  function onFocusCapture(event: FocusEvent) {
    const { row } = (event.target as HTMLElement).dataset;
    if (row === undefined) return;
    setCurrent(row);
    onChoose?.(row);
  }

  useDeskKeys({
    next: () => move(1),
    nextByArrow: () => move(1),
    previous: () => move(-1),
    previousByArrow: () => move(-1),
    open: () => {
      const row = rowsOf(list.current).find((one) => one.dataset.row === current);
      row?.click();
      return row !== undefined;
    },
  });
  return { current, move, onFocusCapture };
}

/** The rows that are to be seen: a list is drawn as a table and as cards, one of the two hidden. */
export function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter(
    (row) => row.offsetParent !== null,
  );
}
