'use client';

import { useSyncExternalStore } from 'react';

const PLACE = 'copydesk.single-keys';
const listeners = new Set<() => void>();

/**
 * Whether keys without Ctrl or Cmd do anything in this browser. Somebody who dictates, or whose hand slips, must be able
 * to switch them off (WCAG 2.1.4).
 */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(PLACE) !== 'off';
}

/** Switches them on or off, for this browser. */
export function switchSingleKeys(isOn: boolean): void {
  localStorage.setItem(PLACE, isOn ? 'on' : 'off');
  for (const listener of [...listeners]) listener();
}

/** Whether they are on, drawn anew when that changes. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    singleKeysAreOn,
    () => true,
  );
}
