import { beforeEach, describe, expect, it } from 'vitest';
import { holdStory, spikeStory } from '#features/stories/commands.ts';
import { type NewsListRow, newsList } from '#features/stories/list/queries.ts';
import { searchStories } from '#features/stories/queries.ts';
import { newsListSchema } from '#features/stories/schema.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

let ada: PersonActor;
let mirela: PersonActor;
let uk: string;
let world: string;

beforeEach(async () => {
  ada = await makePerson('writer', 'Ada Quill');
  mirela = await makePerson('editor', 'Mirela Stan');
  uk = await makeSection('UK');
  world = await makeSection('World');
});

function list(asked: Record<string, unknown> = {}, actor = ada) {
  return newsList(actor, newsListSchema.parse(asked));
}

async function slugs(asked: Record<string, unknown> = {}, actor = ada): Promise<string[]> {
  return (await list(asked, actor)).rows.map((row) => row.slug);
}

/** All pages, one after the other, with something done between them. */
async function readThrough(asked: Record<string, unknown>, between?: () => Promise<unknown>) {
  const seen: NewsListRow[] = [];
  let after: string | null = null;
  for (let page = 0; page === 0 || after; page += 1) {
    const read = await list({ ...asked, ...(after && { after }) });
    seen.push(...read.rows);
    after = read.next;
    await between?.();
  }
  return seen.map((row) => row.slug);
}

/** Many stories at once: what they are told apart by is all that counts here. */
async function makeMany(count: number, more: (index: number) => object) {
  const { storyId } = await makeStory(ada, uk, 'pattern');
  // What PostgreSQL makes itself cannot be given.
  const { findable: _, ...pattern } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const stories = Array.from({ length: count }, (_, index) => {
    const tail = String(index).padStart(12, '0');
    const own = {
      id: `00000000-0000-7000-8000-${tail}`,
      shortId: `s${tail}`,
      slug: `story-${String(index).padStart(3, '0')}`,
    };
    return { ...pattern, ...own, ...more(index) };
  });
  await db().story.createMany({ data: stories });
  await db().draft.createMany({
    data: stories.map(({ id, createdAt }) => ({
      id: id.replace('-7000-', '-7001-'),
      storyId: id,
      stageAt: createdAt,
      createdAt,
    })),
  });
  return stories;
}

describe('a line of the news list', () => {
  it('tells all that the desk needs to know of a story', async () => {
    const place = await makeStory(ada, uk, 'harbour-fire');
    await write(ada, place, 'Fire at the harbour', 'Crews worked through the night.');
    await file(ada, place);
    const before = (await list()).rows[0];
    expect(before).toMatchObject({
      slug: 'harbour-fire',
      headline: 'Fire at the harbour',
      section: 'UK',
      heldBy: 'Ada Quill',
      words: 5,
      stage: 'in_review',
      siteState: 'unpublished',
      overdue: false,
      held: false,
      breaking: false,
      changedSince: false,
      secondLookSince: null,
      mend: null,
    });
    await edit(ada, place, typeAfter('Crews', ' They went home.'));
    await db().story.update({ where: { id: place.storyId }, data: { dueAt: new Date(Date.now() - 60_000) } });
    unwrap(await holdStory(mirela, { ...place, change: await changeOf(place.storyId), reason: 'Legal.' }));
    expect((await list()).rows[0]).toMatchObject({ changedSince: true, overdue: true, held: true });
  });
});

describe('the filters', () => {
  beforeEach(async () => {
    const fire = await makeStory(ada, uk, 'harbour-fire');
    await write(ada, fire, 'Fire at the quay', 'A crane stood in flames.');
    await file(ada, fire);
    await makeStory(mirela, world, 'quake');
    const idea = await makeStory(mirela, null, '100%_sure');
    await db().story.update({ where: { id: idea.storyId }, data: { heldById: null } });
    const cat = await makeStory(ada, uk, 'cat-up-tree');
    unwrap(await spikeStory(ada, { ...cat, change: 0, reason: 'It came down.' }));
  });

  it.each([
    ['nothing: all but what is spiked or killed', {}, ['100%_sure', 'quake', 'harbour-fire']],
    ['words of the text', { q: 'crane' }, ['harbour-fire']],
    ['words of the headline', { q: 'quay' }, ['harbour-fire']],
    ['part of a slug', { q: 'arbour-f' }, ['harbour-fire']],
    ['a per cent sign as itself', { q: '%' }, ['100%_sure']],
    ['an underline as itself', { q: '_' }, ['100%_sure']],
    ['signs of a query language', { q: '" or & | !' }, []],
    ['a stage', { stage: 'in_review' }, ['harbour-fire']],
    ['spiked ones when asked for', { site: 'spiked' }, ['cat-up-tree']],
    ['who has it: me', { who: 'me' }, ['harbour-fire']],
    ['who has it: nobody', { who: 'nobody' }, ['100%_sure']],
    ['two at once', { stage: 'drafting', who: 'me' }, []],
  ])('%s', async (_what, asked, expected) => {
    expect(await slugs(asked)).toEqual(expected);
  });

  it('a section, and a person', async () => {
    expect(await slugs({ section: world })).toEqual(['quake']);
    expect(await slugs({ who: mirela.id })).toEqual(['quake']);
    expect(await slugs({ who: 'me' }, mirela)).toEqual(['quake']);
  });
});

describe('page after page', () => {
  const all = Array.from({ length: 120 }, (_, index) => `story-${String(index).padStart(3, '0')}`);

  it.each([
    ['active', () => ({})],
    ['due', () => ({ dueAt: null })],
    ['due', (index: number) => ({ dueAt: index % 3 ? new Date('2026-11-24T10:00:00.123Z') : null })],
    ['length', () => ({ length: 400 })],
    ['length', (index: number) => ({ length: index % 2 ? null : 300 })],
    ['slug', () => ({})],
  ])('by %s, ties and all, every story comes once', async (sort, more) => {
    await makeMany(120, more);
    const seen = await readThrough({ sort });
    expect(seen.filter((slug) => slug !== 'pattern').sort()).toEqual(all);
  });

  it('what moves to the top meanwhile takes nobody else off the list or puts them there twice', async () => {
    const start = new Date('2026-01-01T10:00:00Z').getTime();
    const stories = await makeMany(120, (index) => ({
      activeAt: new Date(start - Math.floor(index / 7) * 1000),
    }));
    const movers = [stories[10], stories[70], stories[110]].map((story) => story?.id ?? '');
    const seen = await readThrough({}, async () => {
      await db().story.updateMany({ where: { id: { in: movers } }, data: { activeAt: new Date() } });
    });
    const still = stories.filter((story) => !movers.includes(story.id)).map((story) => story.slug);
    expect(seen.filter((slug) => still.includes(slug)).sort()).toEqual(still);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    ['no base64', 'ÿ%%%'],
    ['no JSON', btoa('hello')],
    ['another shape', btoa('{"a":1}')],
    ['one thing only', btoa('["x"]')],
    ['no id', btoa(JSON.stringify(['2026-11-24 10:00:00+00', '------------------------------------']))],
    [
      'a time that is none',
      btoa(JSON.stringify(['2026-99-99 10:00:00+00', '00000000-0000-7000-8000-000000000000'])),
    ],
    ['SQL', btoa(JSON.stringify(["'; drop table x; --", '00000000-0000-7000-8000-000000000000']))],
    ...['2026-02-30 10:00:00+00', '0000-01-01 10:00:00+00'].map((day): [string, string] => [
      `no day (${day})`,
      btoa(JSON.stringify([day, '00000000-0000-7000-8000-000000000000'])),
    ]),
    ['a NUL', btoa(JSON.stringify(['\0', '00000000-0000-7000-8000-000000000000']))],
  ])('a cursor that is %s begins at the top', async (_what, after) => {
    await makeStory(ada, uk, 'one');
    for (const sort of ['active', 'due', 'length']) expect(await slugs({ sort, after })).toEqual(['one']);
    // Nearly everything can be a slug: there it only must not fail.
    expect((await list({ sort: 'slug', after })).next).toBeNull();
  });
});

describe('a search for stories to link to', () => {
  it('finds by headline, text and slug, and leaves out the one that asks, and what is spiked', async () => {
    const fire = await makeStory(ada, uk, 'harbour-fire');
    await write(ada, fire, 'Fire at the quay', 'A crane stood in flames.');
    const cat = await makeStory(ada, uk, 'quay-cat');
    unwrap(await spikeStory(ada, { ...cat, change: 0, reason: 'It came down.' }));
    for (const q of ['quay', 'crane', 'harbour', '', 'FIRE at']) {
      expect((await searchStories(ada, { q })).map((story) => story.slug)).toEqual(['harbour-fire']);
      expect(await searchStories(ada, { q, not: fire.storyId })).toEqual([]);
    }
    expect(await searchStories(ada, { q: '%' })).toEqual([]);
  });
});
