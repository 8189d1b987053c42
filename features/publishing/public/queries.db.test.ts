import { beforeEach, describe, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import {
  breakingNow,
  publicFeed,
  publicHeadlines,
  publicList,
  publicPicture,
  publicPictures,
  publicVersion,
  river,
} from '#features/publishing/public/queries.ts';
import { setBreaking, setDeveloping } from '#features/publishing/treatment/commands.ts';
import { killStory, reinstate, takeDown } from '#features/publishing/withdrawal/commands.ts';
import { sendBack } from '#features/review/commands.ts';
import { spikeStory } from '#features/stories/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { newId, newShortId } from '#lib/ids.ts';
import { caption, figure } from '#test/build-document.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

let writer: PersonActor;
let reviewer: PersonActor;
let section: string;
let topic: string;

type Made = { storyId: string; draftId: string; picture: { id: string; shortId: string }; versionId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  section = await makeSection('World');
  topic = newId();
  await db().topic.create({ data: { id: topic, name: 'Space', words: 'space' } });
});

async function makePicture() {
  const id = newId();
  const shortId = newShortId();
  const size = { width: 800, height: 600, bytes: 1000 };
  const file = { fileName: 'a.jpg', type: 'jpeg', sha256: id, credit: 'Lena Voss' };
  const at = new Date();
  const made = { id, shortId, ...size, ...file, uploadedById: writer.id, createdAt: at, preparedAt: at };
  await db().picture.create({
    data: { ...made, renditions: { create: { width: 640, height: 480, format: 'webp', bytes: 500 } } },
  });
  return { id, shortId };
}

/** A story with a picture and a topic, filed. */
async function filed(headline = 'Storm at sea'): Promise<Made> {
  const story = await makeStory(writer, section);
  await write(writer, story, headline, 'Rain fell.');
  const picture = await makePicture();
  await edit(writer, story, (transform) => {
    const shown = figure({ id: newId(), picture: picture.id, alt: 'A ship' }, caption('At sea'));
    transform.insert(transform.doc.content.size, shown);
    transform.setDocAttribute('topics', [topic]);
  });
  const { versionId } = await file(writer, story);
  return { ...story, picture, versionId };
}

async function publish(made: Made) {
  const { storyId, versionId } = made;
  const input = { storyId, versionId, change: await changeOf(storyId), cause: 'development' } as const;
  return unwrap(await publishStory(reviewer, { ...input, how: 'pass_first', pass: { mode: 'as_filed' } }));
}

async function published(headline?: string) {
  const made = await filed(headline);
  await publish(made);
  return made;
}

const down = { reason: 'legal', note: '' } as const;
const back = async ({ storyId }: Made) => ({
  storyId,
  change: await changeOf(storyId),
  reason: 'It was right',
});

/** How a story comes into each state, and what readers then get for its page. */
const states: [string, () => Promise<Made>, 'public' | 'gone' | 'none'][] = [
  [
    'drafting',
    async () => {
      const story = await makeStory(writer, section);
      await write(writer, story, 'Storm at sea', 'Rain fell.');
      return { ...story, picture: await makePicture(), versionId: '' };
    },
    'none',
  ],
  ['in review', filed, 'none'],
  [
    'sent back',
    async () => {
      const made = await filed();
      unwrap(await sendBack(reviewer, { ...made, reason: 'Who says so?' }));
      return made;
    },
    'none',
  ],
  [
    'passed',
    async () => {
      const made = await filed();
      await pass(reviewer, made.storyId);
      return made;
    },
    'none',
  ],
  [
    'spiked',
    async () => {
      const made = await filed();
      unwrap(await spikeStory(writer, await back(made)));
      return made;
    },
    'none',
  ],
  ['published', published, 'public'],
  [
    'updated',
    async () => {
      const made = await published();
      await edit(writer, made, typeAfter('Rain', ' And snow.'));
      const { versionId } = await file(writer, made);
      await publish({ ...made, versionId });
      return { ...made, versionId };
    },
    'public',
  ],
  [
    'edited since',
    async () => {
      const made = await published();
      await edit(writer, made, typeAfter('Rain', ' Secret.'));
      await file(writer, made);
      return made;
    },
    'public',
  ],
  [
    'taken down',
    async () => {
      const made = await published();
      unwrap(await takeDown(reviewer, { storyId: made.storyId, ...down }));
      return made;
    },
    'gone',
  ],
  [
    'reinstated',
    async () => {
      const made = await published();
      unwrap(await takeDown(reviewer, { storyId: made.storyId, ...down }));
      unwrap(await reinstate(reviewer, await back(made)));
      return made;
    },
    'public',
  ],
  [
    'killed',
    async () => {
      const made = await published();
      unwrap(await killStory(reviewer, await back(made)));
      return made;
    },
    'gone',
  ],
];

/** Everything that a reader can be given of a story, by every question there is. */
async function everythingOf(made: Made) {
  const shortId = (await db().story.findUniqueOrThrow({ where: { id: made.storyId } })).shortId;
  const newer = { firstPublishedAt: new Date('2100-01-01'), shortId: 'zzzzzzzz' };
  const [front, inSection, onTopic, breakingFirst] = await Promise.all([
    publicList(reader(), { limit: 50 }),
    publicList(reader(), { limit: 50, sectionId: section }),
    publicList(reader(), { limit: 50, topicId: topic }),
    publicList(reader(), { limit: 50, breakingFirst: true }),
  ]);
  const lists = {
    front: front.stories,
    inSection: inSection.stories,
    onTopic: onTopic.stories,
    breakingFirst: breakingFirst.stories,
    feed: await publicFeed(reader(), { limit: 50 }),
    river: await river(reader(), { sectionId: section, olderThan: newer, limit: 50 }),
    headlines: [...(await publicHeadlines(reader(), [made.storyId])).values()],
    breaking: await breakingNow(reader()),
  };
  const found = Object.entries(lists).map(([name, rows]) => [name, rows.map((row) => row.versionId)]);
  return {
    lists: Object.fromEntries(found) as Record<keyof typeof lists, string[]>,
    byShortId: await publicVersion(reader(), { shortId }),
    byId: await publicVersion(reader(), { storyId: made.storyId }),
    picture: await publicPicture(reader(), { shortId: made.picture.shortId }),
    pictures: [...(await publicPictures(reader(), [made.picture.id])).keys()],
  };
}

describe('what a reader gets of a story that is', () => {
  test.each(states)('%s', async (_state, reach, outcome) => {
    const made = await reach();
    await db().treatment.upsert({
      where: { storyId: made.storyId },
      create: { storyId: made.storyId, breakingUntil: new Date(Date.now() + 3_600_000) },
      update: { breakingUntil: new Date(Date.now() + 3_600_000) },
    });
    const all = await everythingOf(made);
    expect([all.byShortId.outcome, all.byId.outcome]).toEqual([outcome, outcome]);
    const isPublic = outcome === 'public';
    for (const list of Object.values(all.lists)) expect(list).toEqual(isPublic ? [made.versionId] : []);
    expect(all.picture?.id).toBe(isPublic ? made.picture.id : undefined);
    expect(all.pictures).toEqual(isPublic ? [made.picture.id] : []);
    expect(JSON.stringify(all)).not.toContain('Secret');
    if (!isPublic) expect(JSON.stringify([all.byId, all.lists])).not.toContain('Storm');
  });

  test('never there', async () => {
    expect(await publicVersion(reader(), { shortId: 'bcdfghjk' })).toEqual({ outcome: 'none' });
    expect(await publicPicture(reader(), { shortId: 'bcdfghjk' })).toBeNull();
  });
});

test('a picture leaves with the update that no longer uses it', async () => {
  const made = await published();
  await edit(writer, made, (transform) => {
    const { doc } = transform;
    transform.delete(doc.content.size - (doc.lastChild?.nodeSize ?? 0), doc.content.size);
  });
  expect(await publicPicture(reader(), made.picture)).not.toBeNull();
  const { versionId } = await file(writer, made);
  await publish({ ...made, versionId });
  expect(await publicPicture(reader(), made.picture)).toBeNull();
});

describe('a list', () => {
  test('is newest first, in pages without gaps or repeats', async () => {
    const made: string[] = [];
    for (let hour = 1; hour <= 5; hour += 1) {
      const time = new Date(Date.UTC(2026, 0, 1, hour === 3 ? 2 : hour));
      made.push((await atTime(time, () => published(`Storm ${hour}`))).storyId);
    }
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await publicList(reader(), { limit: 2, before });
      seen.push(...page.stories.map((story) => story.storyId));
      before = page.older ?? undefined;
    } while (before);
    expect(new Set(seen)).toEqual(new Set(made));
    expect(seen).toHaveLength(5);
    expect([seen[0], seen[1]]).toEqual([made[4], made[3]]);
    expect(await publicList(reader(), { limit: 2, before: 'nonsense' })).toEqual({
      stories: [],
      older: null,
    });
    const newest = (await publicList(reader(), { limit: 1 })).stories[0];
    expect(newest).toBeDefined();
    const below = newest && (await river(reader(), { sectionId: section, olderThan: newest, limit: 9 }));
    expect(below?.map((story) => story.storyId)).toEqual(seen.slice(1));
    expect(below?.[0]?.document.content.length).toBeGreaterThan(2);
  });

  test('has what is breaking first, until it expires by the database’s clock', async () => {
    const [old, recent] = [await published('Old'), await published('Recent')];
    const until = new Date(Date.now() + 60_000);
    unwrap(await setBreaking(reviewer, { storyId: old.storyId, change: 0, until }));
    unwrap(await setDeveloping(reviewer, { storyId: old.storyId, change: 1, until }));
    const headlines = async () =>
      (await publicList(reader(), { limit: 5, breakingFirst: true })).stories.map((story) => story.headline);
    expect(await headlines()).toEqual(['Old', 'Recent']);
    const first = await publicList(reader(), { limit: 1, breakingFirst: true });
    expect(first).toMatchObject({ stories: [{ headline: 'Old' }, { headline: 'Recent' }], older: null });
    expect((await breakingNow(reader())).map((story) => story.storyId)).toEqual([old.storyId]);
    await atTime(new Date(until.getTime() + 1), async () => {
      expect(await headlines()).toEqual(['Recent', 'Old']);
      expect(await breakingNow(reader())).toEqual([]);
      const found = await publicVersion(reader(), { storyId: old.storyId });
      expect(found).toMatchObject({ story: { breakingUntil: null, developingUntil: null } });
    });
    expect(recent.storyId).not.toBe(old.storyId);
  });
});

test('the function is inlined: the newest stories come from an index, without reading all of them', async () => {
  const rows = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`
    explain select p.story_id from public_versions(now()) p
    order by p.first_published_at desc, p.short_id desc limit 5`;
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).not.toContain('Function Scan');
});
