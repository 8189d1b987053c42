import { beforeEach, describe, expect, test } from 'vitest';
import { restoreVersion } from '#features/documents/history/commands.ts';
import { versionComparison } from '#features/documents/history/queries.ts';
import { draftAt } from '#features/documents/queries.ts';
import { listVersions } from '#features/documents/references/queries.ts';
import { recallStory } from '#features/review/commands.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import {
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

let ada: PersonActor;
let ben: PersonActor;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  ada = await makePerson('editor', 'Ada Quill');
  ben = await makePerson('editor', 'Ben Hart');
  story = await makeStory(ada, await makeSection('World'));
  await write(ada, story, 'Storm at sea', 'Rain fell.', 'Ships stayed in port.');
});

const present = async () => {
  const draft = await draftAt(ada, { draftId: story.draftId });
  if (!draft) throw new Error('There is no draft.');
  return draft;
};

async function fileAndRecall(): Promise<number> {
  const { versionId, number } = await file(ada, story);
  unwrap(await recallStory(ada, { storyId: story.storyId, versionId }));
  return number;
}

async function restore(actor: PersonActor, number: number) {
  const { step } = await present();
  return restoreVersion(actor, { storyId: story.storyId, number, step });
}

describe('restoring a version', () => {
  test('brings back exactly what it was, by new steps, and keeps what stood there', async () => {
    const number = await fileAndRecall();
    const filed = (await present()).doc;
    await edit(ben, story, typeAfter('Rain', ' For hours.'));
    const before = await present();
    expect(unwrap(await restore(ben, number))).toEqual({ number, kept: number + 1 });
    const after = await present();
    expect(after.doc.eq(filed)).toBe(true);
    expect(after.step).toBeGreaterThan(before.step);
    expect(unwrap(await restore(ben, number + 1))).toEqual({ number: number + 1, kept: null });
    expect((await present()).doc.eq(before.doc)).toBe(true);
    const [kept] = await listVersions(ada, { storyId: story.storyId });
    expect(kept).toMatchObject({ number: number + 1, cause: 'before_restore', by: 'Ben Hart' });
    expect(await db().event.count({ where: { kind: 'version.restored' } })).toBe(2);
  });

  test('takes the open authors of the version along: nobody passes their own words by the detour', async () => {
    await edit(ben, story, typeAfter('Rain', ' The minister has resigned.'));
    const number = await fileAndRecall();
    await edit(ada, story, (transform) => {
      const { pos, node } = passageWith(transform.doc, 'Rain');
      transform.delete(pos, pos + node.nodeSize);
    });
    await file(ada, story);
    await pass(ben, story.storyId);
    unwrap(await restore(ada, number));
    const { doc, openAuthors } = await present();
    const { id } = passageWith(doc, 'resigned');
    expect(openAuthors[id]?.toSorted()).toEqual([ada.id, ben.id].toSorted());
    expect(openAuthors.order).toEqual(expect.arrayContaining([ada.id]));
    const { versionId } = await file(ada, story);
    await pass(ben, story.storyId);
    const passing = await versionPassing(ben, { storyId: story.storyId, versionId });
    expect(passing?.states.find((state) => state.id === id)?.passed).toBe(false);
  });

  test('is refused to whoever may not write, and where somebody typed since', async () => {
    const number = await fileAndRecall();
    const { step } = await present();
    await edit(ben, story, typeAfter('Rain', ' For hours.'));
    const input = { storyId: story.storyId, number, step };
    expect(await restoreVersion(ada, input)).toMatchObject({ code: 'stale' });
    expect(await restore(await makePerson('writer', 'Tom'), number)).toMatchObject({ code: 'forbidden' });
    expect(await restore(ada, 99)).toMatchObject({ code: 'not_found' });
    unwrap(await restore(ada, number));
    expect(await restore(ada, number)).toMatchObject({ code: 'conflict' });
  });
});

describe('comparing', () => {
  test('says what changed between two versions, or since, and who changed it', async () => {
    const first = await fileAndRecall();
    await edit(ben, story, typeAfter('Rain', ' For hours.'));
    const second = await fileAndRecall();
    await edit(ada, story, typeAfter('Ships', ' All of them.'));
    const changesOf = async (asked: { from?: number; to?: number }) => {
      const found = await versionComparison(ada, { storyId: story.storyId, ...asked });
      return found?.changes
        .filter(({ kind }) => kind !== 'same')
        .map(({ id, pieces }) => ({
          put: pieces.filter(({ kind }) => kind === 'inserted').map(({ text }) => text.trim()),
          by: found.authors[id],
        }));
    };
    const hours = { put: ['For hours.'], by: ['Ben Hart'] };
    const all = { put: ['All of them.'], by: ['Ada Quill'] };
    expect(await changesOf({ from: first, to: second })).toEqual([hours]);
    expect(await changesOf({ to: second })).toEqual([hours]);
    expect(await changesOf({})).toEqual([all]);
    expect(await changesOf({ from: first })).toEqual([hours, all]);
    expect(await changesOf({ to: first })).toEqual([]);
    expect(await versionComparison(ada, { storyId: story.storyId, from: 99 })).toBeNull();
  });

  test('says whether the version that would be restored is what the draft says now', async () => {
    const first = await fileAndRecall();
    const isPresent = async (asked: { from?: number; to?: number }) =>
      (await versionComparison(ada, { storyId: story.storyId, ...asked }))?.isPresent;
    expect(await isPresent({})).toBe(true);
    expect(await isPresent({ to: first })).toBe(true);
    await edit(ben, story, typeAfter('Rain', ' For hours.'));
    expect(await isPresent({})).toBe(false);
    expect(await isPresent({ to: first })).toBe(false);
    const second = await fileAndRecall();
    expect(await isPresent({ from: first, to: second })).toBe(true);
    expect(await isPresent({ from: first })).toBe(false);
    unwrap(await restore(ben, first));
    expect(await isPresent({ from: first })).toBe(true);
    expect(await isPresent({ to: second })).toBe(false);
  });

  test('offers nothing to restore where there is no version', async () => {
    expect(await versionComparison(ada, { storyId: story.storyId })).toMatchObject({
      from: null,
      isPresent: false,
    });
  });
});
