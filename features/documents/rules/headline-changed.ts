import type { Node } from '@tiptap/pm/model';

/** A target of Read more as the rule looks at it; `words` are the editor's own. */
export type OwnWords = { story: string | null; words: string; knownHeadline: string };

/** What of a target's node the rule looks at. */
export function ownWordsOf(target: Node): OwnWords {
  const { story, knownHeadline } = target.attrs;
  return { story, words: target.textContent.trim(), knownHeadline };
}

/**
 * Whether a target of Read more has own words that were written for another headline than its story has now. A story that
 * readers cannot see (`note` says so) still looks for its headline: then nothing is said.
 */
export function isHeadlineChanged(
  { words, knownHeadline }: OwnWords,
  story: { headline: string; note: string },
): boolean {
  if (words === '' || knownHeadline === '' || story.note !== '') return false;
  return story.headline !== '' && story.headline !== knownHeadline;
}
