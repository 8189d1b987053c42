import type { BlockChange } from '#editor/changes.ts';

/** Passages whose words readers are shown the changes of: an allow-list, as for everything they get. */
const SHOWN = new Set([
  'headline',
  'standfirst',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'analysisBox',
  'factBox',
  'table',
]);

/** Of what changed, what readers are shown: words that were put in and taken out, but nothing of the passages withheld. */
export function shownChanges(changes: readonly BlockChange[], withheld: ReadonlySet<string>): BlockChange[] {
  return changes.filter(
    ({ id, type, pieces }) =>
      SHOWN.has(type) && !withheld.has(id) && pieces.some(({ kind }) => kind !== 'same'),
  );
}
