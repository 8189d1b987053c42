import { type Misfit, misfitsOf } from '#features/documents/mend/queries.ts';
import { mayMend, mayTakeOut } from '#features/publishing/policy.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import { type StoryRecord, storyRecord } from '#features/stories/queries.ts';
import type { Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

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

/** What a story's screens show of mends: the one under way, what earlier ones left over, and what this person may do. */
export type MendState = {
  storyId: string;
  /** `isBehind`: something newer was published since it began. */
  under: { draftId: string; stage: Stage; isBehind: boolean } | null;
  misfits: Misfit[];
  can: { mend: boolean; takeOut: boolean; settle: boolean };
};

/** Where a story's mend stands; null where there is no such story. */
export async function mendState(actor: PersonActor, args: { storyId: string }): Promise<MendState | null> {
  const story = await storyRecord(actor, args.storyId);
  if (!story) return null;
  const under = await db().draft.findFirst({
    where: { storyId: story.id, kind: 'mend', endedAt: null },
    select: { id: true, stage: true, baseVersionId: true },
  });
  const isPublic = story.siteState === 'published';
  const mends = mayMend(actor, story);
  return {
    storyId: story.id,
    under: under && {
      draftId: under.id,
      stage: under.stage,
      isBehind: under.baseVersionId !== story.publishedVersionId,
    },
    misfits: await misfitsOf(actor, story.id),
    can: { mend: isPublic && mends, takeOut: isPublic && mayTakeOut(actor), settle: mends },
  };
}
