import { beforeEach, expect, test } from 'vitest';
import { restoreVersion } from '#features/documents/history/commands.ts';
import { draftAt } from '#features/documents/queries.ts';
import { releaseLegal } from '#features/legal/commands.ts';
import { legalMatches } from '#features/legal/queries.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { takeOut } from '#features/publishing/mend/commands.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import { type PersonActor, reader } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import {
  changeOf,
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  paragraph,
  pass,
  passageWith,
  unwrap,
  write,
} from '#test/newsroom.ts';

const SECRET = 'Mr Alder took the money from the lamp fund.';

let writer: PersonActor;
let editor: PersonActor;
let reviewer: PersonActor;
let section: string;
let story: Story;

type Story = { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben', { mayPublishAlone: true });
  reviewer = await makePerson('reviewer', 'Rose');
  section = await makeSection('World');
  story = await makeStory(writer, section, 'lamp-fund');
  await write(writer, story, 'Lamps', 'Rain fell.', SECRET, 'It stopped.');
  unwrap(await fileAndPublish(story));
});

async function fileAndPublish(which: Story, cause?: 'development' | 'legal') {
  const { versionId } = await file(writer, which);
  await pass(editor, which.storyId);
  const change = await changeOf(which.storyId);
  return publishStory(editor, { storyId: which.storyId, change, how: 'passed', versionId, cause });
}

async function takeSecretOut() {
  const { storyId, draftId } = story;
  const at = await draftAt(writer, { draftId });
  const { publishedVersionId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const passages = [passageWith(at?.doc as never, 'Alder').id];
  const why = { cause: 'legal', reason: 'A letter from his lawyer' } as const;
  const change = await changeOf(storyId);
  const versionId = publishedVersionId ?? '';
  return unwrap(await takeOut(editor, { storyId, change, versionId, passages, ...why }));
}

async function readersText() {
  const found = await publicVersion(reader(), { storyId: story.storyId });
  return found.outcome === 'public' ? found.story : null;
}

function blockedWith(result: { ok: boolean; message?: string }) {
  return result.ok ? 'went out' : result.message;
}

test('readers are not told, and no word of it is kept to remember it by', async () => {
  await takeSecretOut();
  const shown = await readersText();
  expect(JSON.stringify(shown?.document)).not.toContain('Alder');
  expect(shown).toMatchObject({ updatedAt: null, corrections: [] });
  const kept = JSON.stringify([await db().legalPassage.findMany(), await db().legalWindow.findMany()]);
  expect(kept).not.toContain('lder');
  expect(await db().legalPassage.count()).toBe(1);
});

test('it does not come back by restoring a version', async () => {
  await takeSecretOut();
  const { step } = await db().draft.findUniqueOrThrow({ where: { id: story.draftId } });
  unwrap(await restoreVersion(writer, { storyId: story.storyId, number: 1, step }));
  expect(blockedWith(await fileAndPublish(story, 'development'))).toMatch(
    /taken out of lamp-fund for a legal reason/,
  );
});

test('nor by typing or pasting it, in another story, in another case and inside a longer paragraph', async () => {
  await takeSecretOut();
  const other = await makeStory(writer, section, 'another');
  await write(
    writer,
    other,
    'Fund',
    `So it is said: MR ALDER took\u00a0the money, from the lamp fund. And more.`,
  );
  expect(blockedWith(await fileAndPublish(other))).toMatch(/legal reason/);
});

test('nor when it is published alone, nor by a mend', async () => {
  await takeSecretOut();
  const { step } = await edit(editor, story, (transform) =>
    transform.insert(transform.doc.content.size, paragraph(SECRET)),
  );
  const change = await changeOf(story.storyId);
  const alone = { how: 'alone', step, reason: 'It cannot wait', cause: 'development' } as const;
  const done = await publishStory(editor, { storyId: story.storyId, change, ...alone });
  expect(blockedWith(done)).toMatch(/legal reason/);
});

test('nor in a note to readers', async () => {
  await takeSecretOut();
  const other = await makeStory(writer, section, 'another');
  await write(writer, other, 'Fund', 'It was said.', 'And more.');
  unwrap(await fileAndPublish(other));
  const versionId =
    (await db().story.findUniqueOrThrow({ where: { id: other.storyId } })).publishedVersionId ?? '';
  const at = await draftAt(writer, { draftId: other.draftId });
  const passages = [passageWith(at?.doc as never, 'said').id];
  const change = await changeOf(other.storyId);
  const told = { cause: 'correction', correctionKind: 'apology', note: `We said: ${SECRET}` } as const;
  const out = { storyId: other.storyId, change, versionId, passages, reason: 'Wrong', ...told };
  expect(blockedWith(await takeOut(reviewer, out))).toMatch(/legal reason/);
});

test('until somebody with the right releases it, with a reason', async () => {
  await takeSecretOut();
  const [match] = await legalMatches(reviewer, { texts: [{ place: 'post', text: SECRET.toUpperCase() }] });
  expect(match).toMatchObject({ place: 'post', slug: 'lamp-fund', mayRelease: true });
  const legalId = match?.legalId ?? '';
  expect(await releaseLegal(editor, { legalId, reason: 'No' })).toMatchObject({ code: 'forbidden' });
  unwrap(await releaseLegal(reviewer, { legalId, reason: 'The court said so' }));
  unwrap(await releaseLegal(reviewer, { legalId, reason: 'Again' }));
  const events = await db().event.findMany({ where: { kind: 'legal.released' } });
  expect(events.map(({ data }) => data)).toEqual([{ legalId, reason: 'The court said so' }]);
  expect(await legalMatches(reviewer, { texts: [{ place: 'post', text: SECRET }] })).toEqual([]);
  const other = await makeStory(writer, section, 'another');
  await write(writer, other, 'Fund', SECRET);
  unwrap(await fileAndPublish(other));
});

test('an update for a legal reason remembers what it changed, and only that', async () => {
  await edit(writer, story, (transform) => {
    const { pos, node } = passageWith(transform.doc, 'Alder');
    transform.delete(pos, pos + node.nodeSize);
  });
  unwrap(await fileAndPublish(story, 'legal'));
  expect(await legalMatches(editor, { texts: [{ place: 'a', text: SECRET }] })).toHaveLength(1);
  expect(await legalMatches(editor, { texts: [{ place: 'a', text: 'Rain fell. It stopped.' }] })).toEqual([]);
});

test('words that were only moved are not remembered', async () => {
  await edit(writer, story, (transform) => {
    const { pos, node } = passageWith(transform.doc, 'Alder');
    transform.delete(pos, pos + node.nodeSize).insert(transform.doc.content.size, node);
  });
  unwrap(await fileAndPublish(story, 'legal'));
  expect(await db().legalPassage.count()).toBe(0);
});
