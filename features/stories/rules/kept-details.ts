/** The details of a story that a form changes together. */
export type KeptDetails = { slug: string; line: string; dueAt: string | null; length: number | null };

/** Details with the number of the story's record that they were read at. */
export type SeenDetails = KeptDetails & { change: number };

/**
 * Which details somebody else changed since a form was filled from `seen`. Empty where only other parts of the record
 * moved on (who has it, a hold): then the form may go on from the newer number without losing anybody's change.
 */
export function detailsChanged(seen: SeenDetails, present: SeenDetails): (keyof KeptDetails)[] {
  if (present.change <= seen.change) return [];
  return (['slug', 'line', 'dueAt', 'length'] as const).filter((key) => seen[key] !== present[key]);
}

/** The number a form names when it saves: the newest where nothing it shows was changed, else the one it was filled at. */
export function changeToName(seen: SeenDetails, present: SeenDetails): number {
  return detailsChanged(seen, present).length > 0 ? seen.change : Math.max(seen.change, present.change);
}
