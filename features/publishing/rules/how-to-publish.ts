import type { Candidate, PublishingState } from '#features/publishing/queries.ts';
import type { PublishStory } from '#features/publishing/schema.ts';
import type { PassMode } from '#features/review/schema.ts';

type PassedOrPassedFirst = Extract<PublishStory, { how: 'passed' | 'pass_first' }>;
type DistributedPick<T> = T extends unknown
  ? Omit<T, 'storyId' | 'change' | 'cause' | 'correctionKind' | 'note'>
  : never;

/** Which version goes out, and whether this person's yes comes first: what `publishStory` is told besides the story. */
export type HowToPublish = DistributedPick<PassedOrPassedFirst>;

/** What a publishing act on this candidate is; `pass` says what the yes is to, where one is needed. */
export function howToPublish({ how, versionId }: Candidate, pass: PassMode): HowToPublish {
  return how === 'passed' ? { how, versionId } : { how, versionId, pass };
}

/** What the button says. */
export function publishWords({ act }: Pick<PublishingState, 'act'>, { how }: HowToPublish): string {
  const verb = act === 'update' ? 'update' : 'publish';
  if (how === 'pass_first') return `Pass and ${verb}`;
  return act === 'update' ? 'Update' : 'Publish';
}
