import type { PublishingState } from '#features/publishing/queries.ts';
import { howToPublish, publishWords } from '#features/publishing/rules/how-to-publish.ts';
import { isBlocked } from '#features/publishing/rules/what-blocks.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';

/** An act on the story that is open, as the palette offers it. */
export type StoryAct =
  | 'file'
  | 'recall'
  | 'resume'
  | 'review'
  | 'publish'
  | 'publish_alone'
  | 'take_down'
  | 'reinstate'
  | 'kill'
  | 'breaking_on'
  | 'breaking_off'
  | 'developing_on'
  | 'developing_off';

/** What this person may do now with a story, in words: only what its buttons offer too. */
export function storyActs(
  review: Pick<ReviewState, 'stage' | 'changed' | 'version' | 'can'>,
  publishing: Pick<PublishingState, 'act' | 'candidate' | 'can' | 'treatment'>,
): { act: StoryAct; label: string }[] {
  const { can, candidate, treatment } = publishing;
  const isReady = candidate !== null && !isBlocked(candidate.issues);
  const publish = candidate ? publishWords(publishing, howToPublish(candidate, { mode: 'as_filed' })) : '';
  const all: [StoryAct, string, boolean][] = [
    ['file', 'File for review', review.can.file && (review.changed || review.stage === 'sent_back')],
    ['recall', 'Recall from review', review.can.recall && review.version !== null],
    ['resume', 'Take up again', review.can.resume],
    ['review', 'Read and pass', review.can.review],
    ['publish', publish, can.publish && isReady],
    ['publish_alone', 'Publish alone', can.publishAlone],
    ['take_down', 'Take down', can.takeDown],
    ['reinstate', 'Reinstate', can.reinstate],
    ['kill', 'Kill', can.kill],
    ['breaking_on', 'Switch breaking on', can.treat && !treatment.breakingUntil],
    ['breaking_off', 'Switch breaking off', can.treat && treatment.breakingUntil !== null],
    ['developing_on', 'Switch developing on', can.treat && !treatment.developingUntil],
    ['developing_off', 'Switch developing off', can.treat && treatment.developingUntil !== null],
  ];
  return all.filter(([, , isOffered]) => isOffered).map(([act, label]) => ({ act, label }));
}
