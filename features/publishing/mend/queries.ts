import { misfitsOf } from '#features/documents/mend/queries.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import type { StoryRecord } from '#features/stories/queries.ts';
import type { PersonActor } from '#lib/actor.ts';

/**
 * What keeps a version, taken at `step` of the story's draft, from readers because it would undo what they have: a mend
 * that went out beside it, or, for a mend, a version published since it began.
 */
export async function mendIssues(
  actor: PersonActor,
  args: { story: StoryRecord; step: number },
): Promise<ReadinessIssue[]> {
  const { draft, publishedVersionId } = args.story;
  if (draft.kind === 'mend') {
    if (draft.baseVersionId !== publishedVersionId) {
      return [
        lacks('Readers have a newer version than the one this mend began from. Bring the mend up to it.'),
      ];
    }
    if (args.step >= draft.mendedStep) return [];
    return [lacks('This version is from before the mend was brought up. File the mend as it is now.')];
  }
  const lacksMend = args.step < draft.mendedStep;
  const waiting = await misfitsOf(actor, args.story.id);
  return [
    ...(lacksMend
      ? [lacks('Readers have a mend that this version lacks. File the story as it is now.')]
      : []),
    ...waiting.map(({ passageId }): ReadinessIssue => {
      const message = 'A mend that readers have did not fit this passage, and nobody has seen to that yet.';
      return { code: 'mend_misfit', level: 'blocks', message, passageId };
    }),
  ];
}

function lacks(message: string): ReadinessIssue {
  return { code: 'lacks_mend', level: 'blocks', message };
}
