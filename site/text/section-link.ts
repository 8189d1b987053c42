/** The colours of sections' thin rules, in the order in which sections take them. */
export const TINTS = ['red', 'blue', 'green', 'gold', 'violet', 'teal', 'rust', 'slate'] as const;

/** One of the colours of sections. */
export type Tint = (typeof TINTS)[number];

/** A section as readers see it; `words` are those of its address. */
export type SectionLink = { name: string; words: string; tint: Tint };

/** A topic as readers see it; `words` are those of its address. */
export type TopicLink = { name: string; words: string };

/** The colour of the section that stands at `position` (from 0) among the sections. */
export function tintAt(position: number): Tint {
  return TINTS[position % TINTS.length] ?? 'slate';
}

/** The class that sets `--tint`: a class, since the content security policy lets no style attribute by. */
export function tintClass(tint: Tint): string {
  return `tint-${tint}`;
}
