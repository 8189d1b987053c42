import { createDraft } from '#features/documents/commands.ts';
import { may } from '#features/people/policy.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { mayEdit, mayHandOver, mayHold, maySpike } from '#features/stories/policy.ts';
import { type StoryRecord, storyRecord } from '#features/stories/queries.ts';
import type { CreateStory, Details, HandOver, StoryChange, StoryReason } from '#features/stories/schema.ts';
import { nextSiteState } from '#features/stories/workflow.ts';
import type { Prisma } from '#generated/prisma/client.ts';
import type { SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, isDuplicate, transaction } from '#lib/db.ts';
import type { EventKind, PlacedKind } from '#lib/event-kinds.ts';
import { record } from '#lib/events.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { failure, notFound, type Result, success } from '#lib/result.ts';

/** Makes a story with its main draft, in the hands of whoever makes it. The same given `id` twice makes one story. */
export async function createStory(
  actor: PersonActor,
  input: CreateStory,
): Promise<Result<{ storyId: string }>> {
  if (!may(actor, 'createStory')) return failure('forbidden', 'You may not create stories.');
  try {
    return await createStoryOnce(actor, input);
  } catch (error) {
    // The same given id at the same moment: whoever lost finds the story that the other made.
    if (input.id && isDuplicate(error)) return createStoryOnce(actor, input);
    throw error;
  }
}

/** Changes the slug, line, due time and length wanted. */
export async function changeDetails(actor: PersonActor, input: Details): Promise<Result> {
  return changeStory(actor, input, async (story) => {
    if (!mayEdit(actor, story)) return failure('forbidden', 'Only its writers and editors change a story.');
    const { slug, line, dueAt, length } = input;
    const was = { slug: story.slug, line: story.line, due: isoOf(story.dueAt), length: story.length };
    return {
      data: { slug, line, dueAt, length },
      event: { kind: 'story.details_changed', data: { was, is: { slug, line, due: isoOf(dueAt), length } } },
    };
  });
}

/** Puts the story into somebody's hands, or nobody's. */
export async function handOver(actor: PersonActor, input: HandOver): Promise<Result> {
  return changeStory(actor, input, async (story) => {
    if (!mayHandOver(actor, story))
      return failure('forbidden', 'Only its writers and editors hand a story over.');
    if (input.to && !(await isActive(input.to)))
      return failure('invalid', 'That person has no open account.');
    return {
      data: { heldById: input.to },
      event: { kind: 'story.handed_over', data: { from: story.heldById, to: input.to } },
    };
  });
}

/** Drops an unpublished story. It can be recovered. */
export async function spikeStory(actor: PersonActor, input: StoryReason): Promise<Result> {
  return changeStory(actor, input, async (story) => {
    if (!maySpike(actor, story)) return failure('forbidden', 'Only its writers and editors spike a story.');
    const siteState = nextSiteState('spike', story.siteState);
    if (!siteState) return failure('conflict', 'Only a story that no reader ever saw can be spiked.');
    await db().schedule.deleteMany({ where: { storyId: story.id } });
    return moved(actor, siteState, input.reason, 'story.spiked');
  });
}

/** Recovers a spiked story. */
export async function unspikeStory(actor: PersonActor, input: StoryChange): Promise<Result> {
  return changeStory(actor, input, async (story) => {
    if (!maySpike(actor, story))
      return failure('forbidden', 'Only its writers and editors un-spike a story.');
    const siteState = nextSiteState('unspike', story.siteState);
    if (!siteState) return failure('conflict', 'This story is not spiked.');
    return moved(actor, siteState, '', 'story.unspiked');
  });
}

/** Says that the story must not go out until somebody lifts the hold. */
export async function holdStory(actor: PersonActor, input: StoryReason): Promise<Result> {
  return changeStory(actor, input, async (story) => {
    if (!mayHold(actor)) return failure('forbidden', 'Only editors set a hold.');
    if (story.holdAt) return failure('conflict', 'The story is on hold already.');
    return {
      data: { holdAt: await databaseTime(), holdById: actor.id, holdReason: input.reason },
      event: { kind: 'story.held', data: { reason: input.reason } },
    };
  });
}

/** Lifts a hold. */
export async function liftHold(actor: PersonActor, input: StoryChange): Promise<Result> {
  return changeStory(actor, input, async (story) => {
    if (!mayHold(actor)) return failure('forbidden', 'Only editors lift a hold.');
    if (!story.holdAt) return failure('conflict', 'The story is not on hold.');
    return {
      data: { holdAt: null, holdById: null, holdReason: '' },
      event: { kind: 'story.hold_lifted', data: { reason: story.holdReason } },
    };
  });
}

function createStoryOnce(actor: PersonActor, input: CreateStory): Promise<Result<{ storyId: string }>> {
  return transaction(async () => {
    const storyId = input.id ?? newId();
    const there = await db().story.findUnique({ where: { id: storyId }, select: { createdById: true } });
    if (there) return there.createdById === actor.id ? success({ storyId }) : notFound('story');
    const now = await databaseTime();
    await db().story.create({
      data: {
        id: storyId,
        shortId: newShortId(),
        slug: input.slug,
        line: input.line,
        dueAt: input.dueAt,
        length: input.length,
        createdById: actor.id,
        heldById: actor.id,
        createdAt: now,
        activeAt: now,
        siteStateAt: now,
      },
    });
    const draft = await createDraft(actor, { storyId, head: { section: input.section } });
    if (!draft.ok) return draft;
    await record(actor, { kind: 'story.created', storyId, data: { slug: input.slug } });
    return success({ storyId });
  });
}

type Move = {
  data: Prisma.StoryUncheckedUpdateManyInput;
  event: { kind: Exclude<EventKind, PlacedKind>; data?: Prisma.InputJsonObject };
};

/** Reads the story as the person saw it, works the change out, and writes it guarded by the number they saw. */
async function changeStory(
  actor: PersonActor,
  input: StoryChange,
  decide: (story: StoryRecord) => Promise<Move | ReturnType<typeof failure>>,
): Promise<Result> {
  return transaction(async () => {
    const story = await storyRecord(actor, input.storyId);
    if (!story) return notFound('story');
    const move = await decide(story);
    if ('ok' in move) return move;
    const written = await db().story.updateMany({
      where: { id: input.storyId, change: input.change },
      data: { ...move.data, activeAt: await databaseTime(), change: { increment: 1 } },
    });
    if (written.count === 0) {
      return changedMeanwhile(actor, { storyId: input.storyId, next: 'Look again, then repeat.' });
    }
    await record(actor, { ...move.event, storyId: input.storyId });
    return success();
  });
}

async function moved(
  actor: PersonActor,
  siteState: SiteState,
  reason: string,
  kind: 'story.spiked' | 'story.unspiked',
) {
  const data = {
    siteState,
    siteStateAt: await databaseTime(),
    siteStateById: actor.id,
    siteStateReason: reason,
  };
  return { data, event: { kind, data: { reason } } };
}

async function isActive(personId: string): Promise<boolean> {
  return (await db().person.count({ where: { id: personId, suspendedAt: null } })) > 0;
}

function isoOf(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
