import type { Node } from '@tiptap/pm/model';
import { publicTexts } from '#features/legal/rules/public-texts.ts';
import { findWindows, type Window, windowsOf } from '#features/legal/rules/windows.ts';

/** What of one passage readers lost, as windows. */
export type RemovedPassage = { passageId: string; windows: Window[] };

/** The words that readers had and no longer have, passage by passage: what was only moved is not among them. Pure. */
export function removedWindows(before: Node, after: Node): RemovedPassage[] {
  const left = publicTexts(after);
  return publicTexts(before).flatMap(({ place, text }) => {
    const all = windowsOf(text);
    const still = new Set(findWindows(left, all).map(({ hash }) => hash));
    const windows = all.filter(({ hash }) => !still.has(hash));
    return windows.length > 0 ? [{ passageId: place, windows }] : [];
  });
}
