import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeDetails,
  createStory,
  handOver,
  holdStory,
  liftHold,
  spikeStory,
  unspikeStory,
} from '#features/stories/commands.ts';
import { getStory } from '#features/stories/queries.ts';
import { createStorySchema, detailsSchema } from '#features/stories/schema.ts';
import type { Role, SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import { changeOf, makePerson, makeSection, makeStory, unwrap } from '#test/newsroom.ts';

let ada: PersonActor;
let mirela: PersonActor;
let uk: string;

beforeEach(async () => {
  ada = await makePerson('writer', 'Ada Quill');
  mirela = await makePerson('editor', 'Mirela Stan');
  uk = await makeSection('UK');
});

const plan = { line: 'A fire', dueAt: null, length: 400 };
const events = (storyId: string) => db().event.findMany({ where: { storyId }, orderBy: { id: 'asc' } });

describe('making a story', () => {
  it('twice with one id makes one, with one draft in its section', async () => {
    const input = createStorySchema.parse({ id: newId(), slug: ' harbour-fire ', section: uk });
    const answers = [await createStory(ada, input), await createStory(ada, input)];
    expect(answers.map(unwrap)).toEqual([{ storyId: input.id }, { storyId: input.id }]);
    expect(await getStory(ada, input.id as string)).toMatchObject({
      slug: 'harbour-fire',
      sectionId: uk,
      heldBy: 'Ada Quill',
      draft: { stage: 'drafting' },
      siteState: 'unpublished',
    });
    expect((await events(input.id as string)).map((event) => event.kind)).toEqual(['story.created']);
  });

  it('at the same time with one id makes one', async () => {
    const input = createStorySchema.parse({ id: newId(), slug: 'harbour-fire' });
    const answers = await Promise.all([
      createStory(ada, input),
      createStory(ada, input),
      createStory(ada, input),
    ]);
    expect(answers.map(unwrap)).toEqual([input.id, input.id, input.id].map((storyId) => ({ storyId })));
    expect(await db().story.count()).toBe(1);
  });

  it("with somebody else's id tells nothing of theirs", async () => {
    const id = newId();
    unwrap(await createStory(ada, createStorySchema.parse({ id, slug: 'mine' })));
    expect(await createStory(mirela, createStorySchema.parse({ id, slug: 'theirs' }))).toMatchObject({
      ok: false,
      code: 'not_found',
    });
  });

  it.each([
    [{ slug: '  ' }],
    [{ slug: 'x'.repeat(61) }],
    [{ slug: 'a', line: 'x'.repeat(301) }],
    [{ slug: 'a', length: 0 }],
    [{ slug: 'a', length: 1.5 }],
    [{ slug: 'a', dueAt: 'soon' }],
    [{ slug: 'a', dueAt: '+200000-01-01T00:00:00Z' }],
    [{ slug: 'a', section: 'uk' }],
    [{ slug: 'a', id: '1' }],
  ])('%j is refused', (input) => {
    expect(createStorySchema.safeParse(input).success).toBe(false);
  });
});

/** What each may do to a story that another writer made, and to their own. */
const rights: [string, Role, 'others' | 'own', boolean][] = [
  ['details', 'writer', 'others', false],
  ['details', 'writer', 'own', true],
  ['details', 'editor', 'others', true],
  ['details', 'reviewer', 'others', true],
  ['details', 'admin', 'others', true],
  ['hand over', 'writer', 'others', false],
  ['hand over', 'writer', 'own', true],
  ['hand over', 'editor', 'others', true],
  ['spike', 'writer', 'others', false],
  ['spike', 'writer', 'own', true],
  ['spike', 'editor', 'others', true],
  ['hold', 'writer', 'others', false],
  ['hold', 'writer', 'own', false],
  ['hold', 'editor', 'others', true],
  ['hold', 'reviewer', 'others', true],
];

function act(what: string, actor: PersonActor, storyId: string, change: number) {
  if (what === 'details') return changeDetails(actor, { storyId, change, slug: 'new', ...plan });
  if (what === 'hand over') return handOver(actor, { storyId, change, to: null });
  if (what === 'spike') return spikeStory(actor, { storyId, change, reason: 'Old.' });
  return holdStory(actor, { storyId, change, reason: 'Legal.' });
}

describe('who may', () => {
  it.each(rights)('%s: a %s, of %s: %s', async (what, role, whose, allowed) => {
    const actor = await makePerson(role);
    const { storyId } = await makeStory(whose === 'own' ? actor : ada, uk);
    const story = await getStory(actor, storyId);
    const can =
      story?.can[
        what === 'details' ? 'edit' : what === 'hand over' ? 'handOver' : (what as 'spike' | 'hold')
      ];
    const result = await act(what, actor, storyId, 0);
    expect(result).toMatchObject(allowed ? { ok: true } : { ok: false, code: 'forbidden' });
    expect(can).toBe(allowed);
    expect((await events(storyId)).length).toBe(allowed ? 2 : 1);
  });

  it('a writer who has the story, or is bylined, works on it', async () => {
    const tomas = await makePerson('writer', 'Tomas Reyes');
    const { storyId, draftId } = await makeStory(ada, uk);
    expect(await act('details', tomas, storyId, 0)).toMatchObject({ code: 'forbidden' });
    unwrap(await handOver(ada, { storyId, change: 0, to: tomas.id }));
    unwrap(await act('details', tomas, storyId, 1));
    unwrap(await handOver(tomas, { storyId, change: 2, to: null }));
    expect(await act('details', tomas, storyId, 3)).toMatchObject({ code: 'forbidden' });
    await db().draftIndex.update({ where: { draftId }, data: { bylinePeople: [tomas.id] } });
    unwrap(await act('details', tomas, storyId, 3));
  });

  it.each(['killed', 'spiked'] as SiteState[])('nobody edits or hands over a %s story', async (siteState) => {
    const { storyId } = await makeStory(ada, uk);
    await db().story.update({ where: { id: storyId }, data: { siteState } });
    expect(await act('details', mirela, storyId, 0)).toMatchObject({ code: 'forbidden' });
    expect(await act('hand over', mirela, storyId, 0)).toMatchObject({ code: 'forbidden' });
  });
});

describe('two people at once', () => {
  it.each(['details', 'hand over', 'spike', 'hold'])(
    '%s: one is first, the other is told who',
    async (what) => {
      const { storyId } = await makeStory(ada, uk);
      unwrap(await changeDetails(ada, { storyId, change: 0, slug: 'first', ...plan }));
      expect(await act(what, mirela, storyId, 0)).toMatchObject({
        ok: false,
        code: 'stale',
        message: 'Ada Quill changed this story meanwhile. Look again, then repeat.',
      });
      expect(await changeOf(storyId)).toBe(1);
      unwrap(await act(what, mirela, storyId, 1));
    },
  );

  it('of eight at the same number one changes it', async () => {
    const { storyId } = await makeStory(ada, uk);
    const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const results = await Promise.all(
      slugs.map((slug) => changeDetails(mirela, { storyId, change: 0, slug, ...plan })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await events(storyId)).length).toBe(2);
  });
});

describe('hold and spike', () => {
  it('a hold is set once, kept with who and why, and lifted once', async () => {
    const { storyId } = await makeStory(ada, uk);
    unwrap(await holdStory(mirela, { storyId, change: 0, reason: 'Family not told.' }));
    expect(await getStory(ada, storyId)).toMatchObject({
      holdBy: 'Mirela Stan',
      holdReason: 'Family not told.',
      can: { hold: false, liftHold: false },
    });
    expect(await holdStory(mirela, { storyId, change: 1, reason: 'Again.' })).toMatchObject({
      code: 'conflict',
    });
    expect(await liftHold(ada, { storyId, change: 1 })).toMatchObject({ code: 'forbidden' });
    unwrap(await liftHold(mirela, { storyId, change: 1 }));
    expect(await liftHold(mirela, { storyId, change: 2 })).toMatchObject({ code: 'conflict' });
    expect((await events(storyId)).map((event) => event.kind).slice(1)).toEqual([
      'story.held',
      'story.hold_lifted',
    ]);
  });

  it('a spiked story comes back as it was', async () => {
    const { storyId } = await makeStory(ada, uk);
    unwrap(await spikeStory(ada, { storyId, change: 0, reason: 'Old.' }));
    expect(await getStory(ada, storyId)).toMatchObject({
      siteState: 'spiked',
      can: { spike: false, unspike: true },
    });
    unwrap(await unspikeStory(ada, { storyId, change: 1 }));
    expect(await unspikeStory(ada, { storyId, change: 2 })).toMatchObject({ code: 'conflict' });
    expect(await getStory(ada, storyId)).toMatchObject({ siteState: 'unpublished', slug: 'storm' });
  });

  it.each(['published', 'taken_down', 'killed'] as SiteState[])(
    'what readers saw is never spiked: %s',
    async (siteState) => {
      const place = await makeStory(ada, uk);
      await pretendPublished(place, siteState);
      expect(await spikeStory(mirela, { storyId: place.storyId, change: 0, reason: 'x' })).toMatchObject({
        code: 'conflict',
      });
    },
  );

  it('nobody who is suspended is handed a story', async () => {
    const { storyId } = await makeStory(ada, uk);
    await db().person.update({ where: { id: mirela.id }, data: { suspendedAt: new Date() } });
    expect(await handOver(ada, { storyId, change: 0, to: mirela.id })).toMatchObject({ code: 'invalid' });
    expect(await handOver(ada, { storyId, change: 0, to: newId() })).toMatchObject({ code: 'invalid' });
  });

  it('a story that is not there is not there', async () => {
    expect(await holdStory(mirela, { storyId: newId(), change: 0, reason: 'x' })).toMatchObject({
      code: 'not_found',
    });
    expect(await getStory(ada, newId())).toBeNull();
    expect(detailsSchema.safeParse({ storyId: 'x', change: 0, slug: 'a', ...plan }).success).toBe(false);
  });
});

/** The state alone, without a publication: only what the workflow asks of it counts here. */
async function pretendPublished(
  { storyId, draftId }: { storyId: string; draftId: string },
  siteState: SiteState,
) {
  const version = await db().version.create({
    data: {
      id: newId(),
      storyId,
      number: 1,
      draftId,
      step: 0,
      cause: 'filed',
      createdById: ada.id,
      createdAt: new Date(),
      document: {},
      schemaNumber: 1,
      hash: '',
      passages: [],
      headline: '',
      standfirst: '',
      intro: '',
      bylines: [],
      words: 0,
    },
  });
  await db().story.update({ where: { id: storyId }, data: { siteState, publishedVersionId: version.id } });
}
