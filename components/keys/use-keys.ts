'use client';

import { useEffect, useRef } from 'react';
import { matchKeys } from '#components/keys/match-keys.ts';
import { singleKeysAreOn } from '#components/keys/single-keys.ts';

/** Keys, and what they do. `false` as an answer leaves the key to the browser. */
export type KeyHandlers = { keys: string; run: (event: KeyboardEvent) => unknown }[];

/** Milliseconds between the two keys of `g s`. */
const PAUSE = 1_500;

/** Where a key belongs to what has the focus: text is typed there, or the component moves by keys itself. */
const OWN_KEYS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="textbox"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

/** Binds keys while this is on the screen. Those without Ctrl or Cmd do nothing while somebody types, or in a dialog. */
export function useKeys(handlers: KeyHandlers): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const found = current.current.find(({ keys }) => isPressed(event, keys));
      if (!found) return;
      lead = null;
      if (found.run(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether this is a browser on a machine of Apple's, where Cmd stands for Ctrl. */
export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}

let lead: { key: string; at: number } | null = null;

function isPressed(event: KeyboardEvent, keys: string): boolean {
  if (!keys.includes('Mod') && (!singleKeysAreOn() || belongsToFocus(event))) return false;
  const [first = '', second] = keys.split(' ');
  if (second === undefined) return !hasLead(event) && matchKeys(event, keys, isApple());
  if (matchKeys(event, first, isApple())) lead = { key: first, at: event.timeStamp };
  return hasLead(event) && lead?.key === first && matchKeys(event, second, isApple());
}

/** Whether the key before was the first of two. It is forgotten by itself: then this key stands alone again. */
function hasLead(event: KeyboardEvent): boolean {
  if (lead && event.timeStamp - lead.at > PAUSE) lead = null;
  return lead !== null && event.timeStamp > lead.at;
}

function belongsToFocus(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
}
