'use client';

import { useKeys } from '#components/keys/use-keys.ts';
import { DESK_KEYS, type DeskKey } from '#features/newsroom/rules/key-table.ts';

/** Binds keys of the table while this is on the screen. `false` as an answer leaves the key to the browser. */
export function useDeskKeys(handlers: Partial<Record<DeskKey, (event: KeyboardEvent) => unknown>>): void {
  useKeys(Object.entries(handlers).map(([name, run]) => ({ keys: DESK_KEYS[name as DeskKey].keys, run })));
}
