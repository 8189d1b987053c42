import { documentHash } from '#editor/hash.ts';
import { draftAt } from '#features/documents/queries.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import { mayFile, mayLook, mayMean, mayPass, mayRecall, ruleOf } from '#features/review/policy.ts';
import { readinessOf } from '#features/review/readiness/queries.ts';
import { mayCover, waitingFor } from '#features/review/rules/passing.ts';
import type { ReadinessIssue } from '#features/review/rules/readiness.ts';
import { isWorkedOn, nextStage } from '#features/review/workflow.ts';
import { type StoryRecord, storyRecord } from '#features/stories/queries.ts';
import type { Stage } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';

/** Where a story's draft stands, for its page: plain data. */
export type ReviewState = {
  storyId: string;
  /** The mend that this is about; null for the story's own draft. */
  mendId: string | null;
  stage: Stage;
  stageBy: string | null;
  stageAt: Date | null;
  stageReason: string;
  /** The draft's step when this was worked out. */
  step: number;
  /** The version in the queue, passed or sent back. */
  version: { id: string; number: number } | null;
  waits: string[];
  /** What the draft as it is lacks before it may go out. */
  issues: ReadinessIssue[];
  /** The draft differs from that version or, where there is none, from what readers have. */
  changed: boolean;
  can: { file: boolean; recall: boolean; resume: boolean; review: boolean; mean: boolean };
};

/** Where a story's main draft stands in review, what it lacks, and what this person may do about it. Null: no such story. */
export async function reviewState(
  actor: PersonActor,
  args: { storyId: string; draftId?: string },
): Promise<ReviewState | null> {
  const story = await storyRecord(actor, args.storyId, args.draftId);
  const present = story && (await draftAt(actor, { draftId: story.draft.id }));
  if (!story || !present) return null;
  const row = await db().draft.findUniqueOrThrow({
    where: { id: story.draft.id },
    select: { filedById: true, stageById: true, stageAt: true },
  });
  const by =
    row.stageById && (await db().person.findUnique({ where: { id: row.stageById }, select: { name: true } }));
  const inHand = await versionInHand(actor, story);
  const compared = inHand?.hash ?? (await hashOf(story.publishedVersionId));
  return {
    storyId: story.id,
    mendId: story.draft.kind === 'mend' ? story.draft.id : null,
    stage: story.draft.stage,
    stageBy: by ? by.name : null,
    stageAt: row.stageAt,
    stageReason: story.draft.stageReason,
    step: present.step,
    version: inHand && { id: inHand.id, number: inHand.number },
    waits: inHand?.waits ?? [],
    issues: await readinessOf(actor, { storyId: story.id, doc: present.doc, states: null }),
    changed: compared === null || documentHash(present.doc) !== compared,
    can: await canIn(actor, story, row.filedById, inHand?.isForThem ?? false),
  };
}

async function canIn(
  actor: PersonActor,
  story: StoryRecord,
  filedById: string | null,
  isForThem: boolean,
): Promise<ReviewState['can']> {
  const { stage } = story.draft;
  const section =
    story.sectionId &&
    (await db().section.findUnique({ where: { id: story.sectionId }, select: { passRule: true } }));
  const isOpen = isWorkedOn(story.siteState) && story.draft.endedAt === null;
  return {
    file: isOpen && nextStage('file', stage) !== null && mayFile(actor, story),
    recall: isOpen && nextStage('recall', stage) !== null && mayRecall(actor, story, filedById),
    resume: isOpen && nextStage('resume', stage) !== null && mayFile(actor, story),
    review: isOpen && nextStage('pass', stage) !== null && isForThem,
    mean: mayMean(actor, ruleOf(section || null)),
  };
}

/** The version that was filed, passed or sent back, and whether a yes of this person is wanted there. */
async function versionInHand(actor: PersonActor, story: StoryRecord) {
  const { stage, passedVersionId, filedVersionId } = story.draft;
  if (stage === 'drafting') return null;
  const versionId = stage === 'passed' ? passedVersionId : filedVersionId;
  const passing = versionId && (await versionPassing(actor, { storyId: story.id, versionId }));
  if (!passing) return null;
  const { version, states, rule } = passing;
  const covers = states.some((state) => mayCover(actor.id, state, passing.mayPass));
  const isForThem = covers ? mayLook(actor, story, rule) : mayPass(actor, rule) && passing.complete;
  return { ...version, waits: waitingFor(states, actor.id, passing.mayPass), isForThem };
}

async function hashOf(versionId: string | null): Promise<string | null> {
  if (!versionId) return null;
  const version = await db().version.findUnique({ where: { id: versionId }, select: { hash: true } });
  return version?.hash ?? null;
}
