import { beforeEach, expect, test } from 'vitest';
import { draftAt } from '#features/documents/queries.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { takeOut } from '#features/publishing/mend/commands.ts';
import { publicChanges } from '#features/publishing/public/changes/queries.ts';
import { showHistory } from '#features/publishing/treatment/commands.ts';
import { killStory } from '#features/publishing/withdrawal/commands.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  passageWith,
  typeAfter,
  unwrap,
  write,
} from '#test/newsroom.ts';

let writer: PersonActor;
let editor: PersonActor;
let reviewer: PersonActor;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  reviewer = await makePerson('reviewer', 'Rose');
  story = await makeStory(writer, await makeSection('World'), 'undisclosed-slug');
  await write(writer, story, 'Storm', 'Rain fell.', 'Mr Alder took the money of the fund.', 'It stopped.');
  await publish();
  const { change } = await db().treatment.findUniqueOrThrow({ where: { storyId: story.storyId } });
  unwrap(await showHistory(reviewer, { storyId: story.storyId, change, shows: true }));
});

type Why = { cause: 'development' | 'fix' | 'correction'; note?: string };

async function publish(why?: Why) {
  const { versionId } = await file(writer, story);
  await pass(reviewer, story.storyId);
  const change = await changeOf(story.storyId);
  const told = why?.note ? ({ correctionKind: 'correction', note: why.note } as const) : {};
  const once = { storyId: story.storyId, change, how: 'passed', versionId, cause: why?.cause } as const;
  unwrap(await publishStory(reviewer, { ...once, ...told }));
}

async function takeAlderOut() {
  const { storyId, draftId } = story;
  const at = await draftAt(writer, { draftId });
  const { publishedVersionId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const passages = [passageWith(at?.doc as never, 'Alder').id];
  const why = { cause: 'legal', reason: 'A letter' } as const;
  const change = await changeOf(storyId);
  unwrap(await takeOut(editor, { storyId, change, versionId: publishedVersionId ?? '', passages, ...why }));
}

const told = async () => {
  const changes = await publicChanges(reader(), { storyId: story.storyId });
  return changes?.map(({ correction, changes: blocks }) => ({
    note: correction?.note ?? '',
    words: blocks.map(({ pieces }) =>
      pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${text}]`)).join(''),
    ),
  }));
};

test('each development and correction is told, the newest first, with the words that changed since the one before', async () => {
  await edit(writer, story, typeAfter('Rain', ' And hail.'));
  await publish({ cause: 'development' });
  await edit(writer, story, typeAfter('stopped', ' Then snow.'));
  await publish({ cause: 'correction', note: 'It did snow.' });
  expect(await told()).toEqual([
    { note: 'It did snow.', words: ['It stopped.[ Then snow.]'] },
    { note: '', words: ['Rain fell.[ And hail.]'] },
  ]);
});

test('what was only typed is no part of it, and a fix is nothing of its own', async () => {
  await edit(writer, story, typeAfter('stopped', ' Unseen.'));
  expect(await told()).toEqual([]);
  await edit(writer, story, typeAfter('Rain', '.'));
  await publish({ cause: 'fix' });
  expect(await told()).toEqual([]);
});

test('words taken out for a legal reason stand in no change, earlier or later', async () => {
  await edit(writer, story, typeAfter('Alder', ' All of it.'));
  await publish({ cause: 'development' });
  await takeAlderOut();
  await edit(writer, story, typeAfter('stopped', ' Then snow.'));
  await publish({ cause: 'development' });
  expect(await told()).toEqual([
    { note: '', words: ['It stopped.[ Then snow.]'] },
    { note: '', words: [] },
  ]);
});

test('there are none to see before somebody switches it on, nor of a story that is gone', async () => {
  const { storyId } = story;
  const { change } = await db().treatment.findUniqueOrThrow({ where: { storyId } });
  unwrap(await showHistory(reviewer, { storyId, change, shows: false }));
  expect(await publicChanges(reader(), { storyId })).toBeNull();
  expect(await showHistory(writer, { storyId, change, shows: true })).toMatchObject({ code: 'forbidden' });
  unwrap(await showHistory(reviewer, { storyId, change: change + 1, shows: true }));
  expect(await publicChanges(reader(), { storyId })).toEqual([]);
  unwrap(await killStory(reviewer, { storyId, change: await changeOf(storyId), reason: 'Never' }));
  expect(await publicChanges(reader(), { storyId })).toBeNull();
});
