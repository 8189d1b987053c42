import { beforeEach, expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { publicCorrections } from '#features/publishing/public/corrections/queries.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { killStory, reinstate, takeDown } from '#features/publishing/withdrawal/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
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

type Story = { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  reviewer = await makePerson('reviewer', 'Rose');
  section = await makeSection('World');
});

async function published(headline: string): Promise<Story> {
  const story = await makeStory(writer, section);
  await write(writer, story, headline, 'Rain fell.');
  const { versionId } = await file(writer, story);
  await pass(reviewer, story.storyId);
  const change = await changeOf(story.storyId);
  unwrap(await publishStory(reviewer, { storyId: story.storyId, change, how: 'passed', versionId }));
  return story;
}

type Why = { cause: 'correction' | 'fix'; note?: string; place?: 'top' | 'foot' };

async function update(story: Story, { cause, note, place }: Why) {
  await edit(writer, story, typeAfter('Rain', '.'));
  const { versionId } = await file(writer, story);
  await pass(reviewer, story.storyId);
  const told = note ? ({ correctionKind: 'apology', note, correctionPlace: place } as const) : {};
  const change = await changeOf(story.storyId);
  const once = { storyId: story.storyId, change, how: 'passed', versionId, cause } as const;
  unwrap(await publishStory(reviewer, { ...once, ...told }));
}

const notes = async (args: { before?: string; limit?: number } = {}) => {
  const { corrections, older } = await publicCorrections(reader(), { limit: 10, ...args });
  return { notes: corrections.map(({ note }) => note), older };
};

test('lists every note, the newest first, with the story as readers have it, page by page', async () => {
  const [one, other] = [await published('Storm'), await published('Ferry')];
  await update(one, { cause: 'correction', note: 'It was Tuesday.' });
  await update(other, { cause: 'correction', note: 'It was the ferry.' });
  await update(one, { cause: 'correction', note: 'It was Wednesday.' });
  await update(one, { cause: 'fix' });
  const first = await notes({ limit: 2 });
  expect(first.notes).toEqual(['It was Wednesday.', 'It was the ferry.']);
  expect(await notes({ limit: 2, before: first.older ?? '' })).toEqual({
    notes: ['It was Tuesday.'],
    older: null,
  });
  expect(await notes({ before: 'nonsense' })).toEqual({ notes: [], older: null });
  const { corrections } = await publicCorrections(reader(), { limit: 1 });
  expect(corrections).toMatchObject([
    { kind: 'apology', headline: 'Storm', sectionWords: 'world', words: 'storm' },
  ]);
});

test('names nothing that readers do not have: taken down it goes, and comes back with the story; killed it is gone', async () => {
  const story = await published('Storm');
  const { storyId } = story;
  await update(story, { cause: 'correction', note: 'It was Tuesday.' });
  unwrap(await takeDown(reviewer, { storyId, reason: 'wrong', note: '' }));
  expect((await notes()).notes).toEqual([]);
  unwrap(await reinstate(reviewer, { storyId, change: await changeOf(storyId), reason: 'It was fine' }));
  expect((await notes()).notes).toEqual(['It was Tuesday.']);
  unwrap(await killStory(reviewer, { storyId, change: await changeOf(storyId), reason: 'Never' }));
  expect((await notes()).notes).toEqual([]);
});

test('a note stands where it was put, and moves "Updated"; a fix moves nothing', async () => {
  const story = await published('Storm');
  await update(story, { cause: 'correction', note: 'Sorry.', place: 'top' });
  const shown = async () => {
    const found = await publicVersion(reader(), { storyId: story.storyId });
    return found.outcome === 'public' ? found.story : null;
  };
  const corrected = await shown();
  expect(corrected).toMatchObject({
    corrections: [{ note: 'Sorry.', place: 'top' }],
    updatedAt: expect.any(Date),
  });
  await update(story, { cause: 'fix' });
  expect((await shown())?.updatedAt).toEqual(corrected?.updatedAt);
});
