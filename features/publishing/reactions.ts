import { type Happened, purgeKeys } from '#features/publishing/rules/purge-keys.ts';

/** Forgets, of the pages that this node keeps, those that an event changes. At once: whoever awaits the event's command finds fresh pages. */
export function purgeReaction(store: { purge: (keys: string[]) => void }): (event: Happened) => void {
  return (event) => store.purge(purgeKeys(event));
}
