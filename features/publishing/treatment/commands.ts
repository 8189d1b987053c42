import { addressWords } from '#features/newsroom/rules/address-words.ts';
import { mayTreat } from '#features/publishing/policy.ts';
import type { ChangeWords, ShowHistory, Switch } from '#features/publishing/schema.ts';
import { hasTreatment } from '#features/publishing/workflow.ts';
import { changedMeanwhile } from '#features/record/queries.ts';
import { type LockedStory, lockedStory } from '#features/review/stage/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { databaseTime, db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { type Failure, failure, notFound, type Result, success } from '#lib/result.ts';

const HOUR = 3_600_000;

/** How long a switch lasts where nothing is said, and at most, in milliseconds. */
const switches = {
  breakingUntil: { usual: 2 * HOUR, most: 24 * HOUR, kind: 'treatment.breaking' },
  developingUntil: { usual: 12 * HOUR, most: 7 * 24 * HOUR, kind: 'treatment.developing' },
} as const;

/** Puts the story into the banner on every page until a time (2 hours where none is given); null takes it out. */
export async function setBreaking(
  actor: PersonActor,
  input: Switch,
): Promise<Result<{ until: Date | null }>> {
  return switchUntil(actor, input, 'breakingUntil');
}

/** Shows the "being updated" notice until a time (12 hours where none is given); null takes it away. */
export async function setDeveloping(
  actor: PersonActor,
  input: Switch,
): Promise<Result<{ until: Date | null }>> {
  return switchUntil(actor, input, 'developingUntil');
}

/** Changes the words of the story's address; the old address redirects. Gives the words as they were made fit. */
export async function changeWords(
  actor: PersonActor,
  input: ChangeWords,
): Promise<Result<{ words: string }>> {
  return transaction(async () => {
    const found = await treatable(actor, input.storyId);
    if ('ok' in found) return found;
    const { story, treatment } = found;
    if (!hasTreatment(story.siteState)) return failure('conflict', 'The story is off the site.');
    const words = addressWords(input.words, '');
    if (!words) return failure('invalid', 'Nothing of that can stand in an address: use letters or digits.');
    if (treatment.words === words) return success({ words });
    const stale = await writeTreatment(actor, story.id, input.change, { words });
    if (stale) return stale;
    if (story.siteState === 'published') await keepAddress(story, words);
    await record(actor, {
      kind: 'treatment.words',
      storyId: story.id,
      data: { was: treatment.words, is: words },
    });
    return success({ words });
  });
}

/** Lets readers see what changed in the story from one published version to the next, or no longer. Twice is once. */
export async function showHistory(actor: PersonActor, input: ShowHistory): Promise<Result> {
  return transaction(async () => {
    const found = await treatable(actor, input.storyId);
    if ('ok' in found) return found;
    const { story, treatment } = found;
    if (treatment.showsHistory === input.shows) return success();
    if (!hasTreatment(story.siteState)) return failure('conflict', 'The story is off the site.');
    const stale = await writeTreatment(actor, story.id, input.change, { showsHistory: input.shows });
    if (stale) return stale;
    await record(actor, { kind: 'treatment.history', storyId: story.id, data: { shows: input.shows } });
    return success();
  });
}

async function switchUntil(
  actor: PersonActor,
  input: Switch,
  field: keyof typeof switches,
): Promise<Result<{ until: Date | null }>> {
  return transaction(async () => {
    const found = await treatable(actor, input.storyId);
    if ('ok' in found) return found;
    const { story, treatment } = found;
    const { usual, most, kind } = switches[field];
    const now = await databaseTime();
    const until = input.until === undefined ? new Date(now.getTime() + usual) : input.until;
    const present = treatment[field];
    if (until === null && present === null) return success({ until });
    if (treatment.change === input.change + 1 && until && present && isNear(until, present)) {
      return success({ until: present });
    }
    if (until && !hasTreatment(story.siteState)) return failure('conflict', 'The story is off the site.');
    if (until && (until <= now || until.getTime() > now.getTime() + most)) {
      return failure('invalid', `Choose a time within the next ${most / HOUR} hours.`);
    }
    const stale = await writeTreatment(actor, story.id, input.change, { [field]: until });
    if (stale) return stale;
    await record(actor, { kind, storyId: story.id, data: { until: until?.toISOString() ?? null } });
    return success({ until });
  });
}

/** A second click on "two hours" means the first one's two hours. */
function isNear(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) < 60_000;
}

type Treatable = {
  story: LockedStory;
  treatment: {
    change: number;
    words: string | null;
    breakingUntil: Date | null;
    developingUntil: Date | null;
    showsHistory: boolean;
  };
};

async function treatable(actor: PersonActor, storyId: string): Promise<Treatable | Failure> {
  if (!mayTreat(actor)) return failure('forbidden', 'You may not switch a story’s treatment.');
  const story = await lockedStory(actor, storyId);
  if (!story) return notFound('story');
  const treatment = await db().treatment.upsert({
    where: { storyId },
    create: { storyId },
    update: {},
    select: { change: true, words: true, breakingUntil: true, developingUntil: true, showsHistory: true },
  });
  return { story, treatment };
}

async function writeTreatment(
  actor: PersonActor,
  storyId: string,
  change: number,
  data: {
    words?: string;
    breakingUntil?: Date | null;
    developingUntil?: Date | null;
    showsHistory?: boolean;
  },
): Promise<Failure | null> {
  const written = await db().treatment.updateMany({
    where: { storyId, change },
    data: { ...data, change: { increment: 1 } },
  });
  if (written.count > 0) return null;
  return changedMeanwhile(actor, { storyId, next: 'Look again.' });
}

async function keepAddress(story: LockedStory, words: string): Promise<void> {
  const version = await db().version.findUniqueOrThrow({
    where: { id: story.publishedVersionId ?? '' },
    select: { sectionId: true },
  });
  const section = await db().section.findUniqueOrThrow({
    where: { id: version.sectionId ?? '' },
    select: { words: true },
  });
  await db().address.createMany({
    data: [{ storyId: story.id, sectionWords: section.words, words, since: await databaseTime() }],
    skipDuplicates: true,
  });
}
