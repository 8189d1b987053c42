import type { Node } from '@tiptap/pm/model';
import type { PlaceholderKind } from '#editor/placeholder-words.ts';
import { type Placeholder, placeholdersOf } from '#editor/placeholders.ts';
import type { ReadinessFacts, ReadinessIssue } from '#features/review/rules/readiness.ts';

const WORDS: Record<PlaceholderKind, { says: string; todo: string }> = {
  unfinished: { says: 'looks like something still to be filled in', todo: 'Fill it in.' },
  filler: { says: 'is filler text', todo: 'Put the real words there.' },
  note: { says: 'looks like a note to a colleague', todo: 'See to it, then take it out.' },
  not_to_publish: { says: 'says that this must not go out', todo: 'Ask whoever wrote it, then take it out.' },
  hold: {
    says: 'looks like a wish to keep the story back',
    todo: 'Put the story on hold if it is one; if not, take the words out.',
  },
};

/** Words left in what readers would see. "HOLD" only warns: what keeps a story back is its own hold. */
export function placeholderIssues(doc: Node, facts: ReadinessFacts): ReadinessIssue[] {
  return placeholdersOf(doc)
    .filter((placeholder) => !isMeant(placeholder, facts))
    .map(({ kind, passage, where, word, excerpt }) => ({
      code: 'placeholder',
      level: kind === 'hold' ? 'warns' : 'blocks',
      message: `“${word}” in ${where} ${WORDS[kind].says}: “${excerpt}”. ${WORDS[kind].todo}`,
      passageId: passage,
      placeholder: { text: excerpt, hash: facts.hashes.get(passage) ?? '' },
    }));
}

function isMeant({ passage, excerpt }: Placeholder, { meant, hashes }: ReadinessFacts): boolean {
  return meant.some(
    (one) => one.passageId === passage && one.text === excerpt && one.hash === hashes.get(passage),
  );
}
