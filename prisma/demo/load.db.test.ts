import { describe, expect, test } from 'vitest';
import { parseDocument } from '#editor/document.ts';
import { LABELS } from '#editor/head.ts';
import { referencesOf } from '#editor/references.ts';
import { schema } from '#editor/schema.ts';
import { countWords } from '#editor/text.ts';
import { draftAt } from '#features/documents/queries.ts';
import { publicList, publicPictures, publicVersion } from '#features/publishing/public/queries.ts';
import { storyTimeline } from '#features/record/queries.ts';
import { actorOfPerson, type PersonActor, reader } from '#lib/actor.ts';
import { now } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { loadDemo } from '#prisma/demo/load.ts';
import { TOPICS } from '#prisma/demo/newsroom.ts';
import { PICTURES } from '#prisma/demo/pictures/pictures.ts';
import { STORIES } from '#prisma/demo/stories/stories.ts';

/** How many stories readers can find: more than a front shows. */
const PUBLISHED = 33;

describe('the demo newsroom', () => {
  test('is what it promises to be, and is loaded once', { timeout: 300_000 }, async () => {
    expect(await loadDemo()).toBe('loaded');
    await peopleAndSettings();
    await storiesInEveryStage();
    await aPaperThatWorks();
    await everyPassageWasPassed();
    await everyActHasItsPersonAndMoment();
    await everyPublicPageIsWhole();
    await oneStoryHoldsEverything();
    await theSecondTimeChangesNothing();
  });
});

async function peopleAndSettings() {
  const people = await db().person.groupBy({ by: ['role'], _count: true, orderBy: { role: 'asc' } });
  expect(people.map(({ role, _count }) => [role, _count])).toEqual([
    ['writer', 2],
    ['editor', 2],
    ['reviewer', 1],
    ['admin', 1],
  ]);
  expect(await db().section.count()).toBe(6);
  expect(await db().topic.count()).toBe(TOPICS.length);
  expect(await db().picture.count({ where: { preparedAt: { not: null }, failure: '' } })).toBe(
    PICTURES.length,
  );
  const settings = await db().settings.findUniqueOrThrow({ where: { id: 1 } });
  expect(settings).toMatchObject({ name: 'The Estuary', demo: true });
}

async function storiesInEveryStage() {
  const stories = await db().story.findMany({
    select: { slug: true, siteState: true, holdAt: true, drafts: { select: { stage: true } } },
  });
  expect(stories).toHaveLength(STORIES.length);
  const standing = (slug: string) => {
    const story = stories.find((one) => one.slug === slug);
    return [story?.siteState, story?.drafts[0]?.stage, story?.holdAt !== null];
  };
  expect(stories.filter(({ siteState }) => siteState === 'published')).toHaveLength(PUBLISHED);
  expect(standing('museum-roof')).toEqual(['unpublished', 'drafting', false]);
  expect(standing('tram-fares')).toEqual(['unpublished', 'drafting', false]);
  for (const stage of ['drafting', 'in_review', 'sent_back', 'passed']) {
    const there = stories.filter(
      ({ siteState, drafts }) => siteState === 'unpublished' && drafts[0]?.stage === stage,
    );
    expect(there.length, stage).toBeGreaterThanOrEqual(2);
  }
  expect(standing('hospital-rota')).toEqual(['unpublished', 'in_review', false]);
  expect(standing('reservoir-servers')).toEqual(['unpublished', 'sent_back', false]);
  expect(standing('reading-scores')).toEqual(['unpublished', 'passed', false]);
  expect(standing('prosecutor-letter')).toEqual(['unpublished', 'passed', true]);
  expect(standing('winter-timetable')).toEqual(['scheduled', 'passed', false]);
  expect(await db().story.count({ where: { embargoUntil: { gt: now() } } })).toBe(1);
  expect(standing('bridge-crack')[0]).toBe('taken_down');
  expect(standing('minister-rumour')[0]).toBe('killed');
  expect(standing('lantern-festival')[0]).toBe('spiked');
  const causes = await db().publication.groupBy({ by: ['cause'], _count: true });
  expect(causes.map(({ cause }) => cause).sort()).toEqual(['correction', 'development', 'first', 'fix']);
  const alone = { aloneReason: { not: null } };
  expect(await db().publication.count({ where: { ...alone, lookedAt: { not: null } } })).toBe(1);
  expect(await db().publication.count({ where: { ...alone, lookedAt: null } })).toBe(1);
}

/** What an evaluator is shown: enough whole stories, in every section, of every kind. */
async function aPaperThatWorks() {
  const ada = await someone('ada@demo.example');
  const stories = await db().story.findMany({
    select: {
      slug: true,
      siteState: true,
      drafts: { where: { kind: 'main' }, select: { id: true } },
      publishedVersion: { select: { bylines: true, label: true, sectionId: true } },
    },
  });
  const short: string[] = [];
  for (const { slug, siteState, drafts } of stories) {
    const draft = await draftAt(ada, { draftId: drafts[0]?.id ?? '' });
    const words = draft ? countWords(draft.doc) : 0;
    if (words < 250 || words > 900) short.push(`${slug} ${words}`);
    if (siteState === 'published') expect(words, slug).toBeGreaterThanOrEqual(250);
  }
  expect(stories.length - short.length, short.join(', ')).toBeGreaterThanOrEqual(30);
  const published = stories.filter(({ siteState }) => siteState === 'published');
  for (const { id, name } of await db().section.findMany({ select: { id: true, name: true } })) {
    const there = published.filter(({ publishedVersion }) => publishedVersion?.sectionId === id);
    expect(there.length, name).toBeGreaterThanOrEqual(4);
  }
  const bylines = published.map(
    ({ publishedVersion }) => (publishedVersion?.bylines as unknown[] | undefined)?.length,
  );
  expect(new Set(bylines)).toEqual(new Set([0, 1, 2]));
  expect(new Set(published.map(({ publishedVersion }) => publishedVersion?.label))).toEqual(new Set(LABELS));
}

/** By what stands in the tables, not by the rule that let it through: somebody who had not changed a passage passed it as it stands. */
async function everyPassageWasPassed() {
  const publications = await db().publication.findMany({
    // Where a second look is still owed, nobody has passed it yet: the desk sees that.
    where: { OR: [{ aloneReason: null }, { lookedAt: { not: null } }] },
    select: { story: { select: { slug: true } }, storyId: true, version: { select: { passages: true } } },
  });
  for (const { story, storyId, version } of publications) {
    const passes = await db().pass.findMany({
      where: { storyId },
      select: { passageId: true, hash: true, personId: true },
    });
    const passages = version.passages as { id: string; hash: string; openAuthors: string[] }[];
    for (const passage of passages) {
      const passers = passes.filter((one) => one.passageId === passage.id && one.hash === passage.hash);
      const others = passage.openAuthors.filter((author) =>
        passers.some(({ personId }) => personId !== author),
      );
      expect(others, `${story.slug} ${passage.id}`).toEqual(passage.openAuthors);
      expect(passers.length, `${story.slug} ${passage.id}`).toBeGreaterThan(0);
    }
  }
}

async function everyActHasItsPersonAndMoment() {
  const bySystem = await db().event.groupBy({ by: ['kind'], where: { personId: null } });
  expect(bySystem.map(({ kind }) => kind).sort()).toEqual(['demo.loaded', 'picture.prepared']);
  const { _min, _max } = await db().event.aggregate({ _min: { at: true }, _max: { at: true } });
  expect(hoursSince(_min.at)).toBeGreaterThan(70);
  expect(hoursSince(_max.at)).toBeGreaterThanOrEqual(0);
  const ahead = await db().storyStep.count({ where: { at: { gt: now() } } });
  expect(ahead).toBe(0);
  const story = await db().story.findFirstOrThrow({ where: { slug: 'brandt-ferry' }, select: { id: true } });
  const ada = await someone('ada@demo.example');
  const kinds = (await storyTimeline(ada, { storyId: story.id })).map(({ kind }) => kind).reverse();
  expect(kinds).toEqual([
    'story.created',
    'draft.filed',
    'version.passed',
    'story.published',
    'draft.filed',
    'version.passed',
    'story.updated',
    'draft.filed',
    'version.passed',
    'story.updated',
  ]);
}

async function everyPublicPageIsWhole() {
  const { stories } = await publicList(reader(), { limit: 50 });
  expect(stories).toHaveLength(PUBLISHED);
  for (const { shortId, headline } of stories) {
    const found = await publicVersion(reader(), { shortId });
    if (found.outcome !== 'public') throw new Error(`${headline} is not public.`);
    const parsed = parseDocument(found.story.document);
    if (!parsed.ok) throw new Error(parsed.problem);
    const { pictures } = referencesOf(parsed.doc);
    const resolved = await publicPictures(reader(), pictures);
    expect([...resolved.keys()].sort(), headline).toEqual([...pictures].sort());
  }
}

async function oneStoryHoldsEverything() {
  const story = await db().story.findFirstOrThrow({
    where: { slug: 'every-block' },
    select: { publishedVersion: { select: { document: true, bylines: true, freeLine: true } } },
  });
  const text = JSON.stringify(story.publishedVersion?.document);
  for (const name of [...Object.keys(schema.nodes), ...Object.keys(schema.marks)]) {
    // Neither has a block of its own in a story: the one is the whole, the other a line's end.
    if (name !== 'doc' && name !== 'hardBreak') expect(text, name).toContain(`"type":"${name}"`);
  }
  expect(story.publishedVersion?.bylines).toHaveLength(2);
  expect(story.publishedVersion?.freeLine).not.toBe('');
}

async function theSecondTimeChangesNothing() {
  const before = await db().event.count();
  expect(await loadDemo()).toBe('not_empty');
  expect(await db().event.count()).toBe(before);
}

async function someone(email: string): Promise<PersonActor> {
  const { id } = await db().person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return (await actorOfPerson(id)) as PersonActor;
}

function hoursSince(moment: Date | null): number {
  return (now().getTime() - (moment?.getTime() ?? 0)) / 3_600_000;
}
