import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepJson } from '#editor/collab/batch.ts';
import { schema } from '#editor/schema.ts';
import { headlineText } from '#editor/text.ts';
import { createDraft, takeVersion } from '#features/documents/commands.ts';
import { mayWrite } from '#features/documents/policy.ts';
import { draftAt, draftForEditing } from '#features/documents/queries.ts';
import { keepSnapshot } from '#features/documents/snapshots/commands.ts';
import {
  applySteps,
  type BatchToCommit,
  bindClient,
  commitBatches,
} from '#features/documents/steps/commands.ts';
import { ROLES } from '#features/people/policy.ts';
import { mayEdit } from '#features/stories/policy.ts';
import type { SiteState } from '#generated/prisma/enums.ts';
import { type PersonActor, system } from '#lib/actor.ts';
import { atTime } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
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
import { randomEdit, stepsOfEdit } from '#test/random-edits.ts';

const openAuthors = async (draftId: string) => (await draftAt(system(), { draftId }))?.openAuthors ?? {};
const passageId = async (draftId: string, words: string) => {
  const at = await draftAt(system(), { draftId });
  return passageWith(at?.doc as Node, words).id;
};

describe('a new draft', () => {
  test('has every id, and whoever chose the head is its author', async () => {
    const editor = await makePerson('editor');
    const { storyId, draftId } = await makeStory(editor, await makeSection('World'));
    const draft = await draftForEditing(editor, { storyId });
    expect(draft).toMatchObject({ draftId, step: 0, canEdit: true });
    expect(draft?.document.content.every((block) => block.attrs?.id)).toBe(true);
    expect(await openAuthors(draftId)).toEqual({ head: [editor.id] });
    expect((await draftForEditing(await makePerson('writer'), { storyId }))?.canEdit).toBe(false);
  });

  test('refuses a head that breaks the rules', async () => {
    const editor = await makePerson('editor');
    const { storyId } = await makeStory(editor, null);
    expect(await createDraft(editor, { storyId, head: { section: 'nowhere' } })).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('steps applied by a command', () => {
  test('made on an older step are rebased, and the index follows', async () => {
    const editor = await makePerson('editor');
    const { draftId } = await makeStory(editor, null);
    const insert = (text: string): StepJson => ({
      ...{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text }] } },
    });
    unwrap(await applySteps(editor, { draftId, step: 0, steps: [insert('Two')] }));
    expect(unwrap(await applySteps(editor, { draftId, step: 0, steps: [insert('One')] }))).toEqual({
      step: 2,
      lost: [],
    });
    const at = await draftAt(system(), { draftId });
    expect(headlineText(at?.doc as Node)).toHaveLength(6);
    expect(await db().draftIndex.findUnique({ where: { draftId } })).toMatchObject({ step: 2, words: 0 });
  });

  test('say which could not be placed', async () => {
    const editor = await makePerson('editor');
    const place = await makeStory(editor, null);
    const { doc, step } = await write(editor, place, 'Storm', 'One.', 'Two.');
    const two = passageWith(doc, 'Two.');
    await edit(editor, place, (tr) => void tr.delete(two.pos, two.pos + two.node.nodeSize));
    const inside: StepJson = {
      ...{
        stepType: 'replace',
        from: two.pos + 2,
        to: two.pos + 2,
        slice: { content: [{ type: 'text', text: 'x' }] },
      },
    };
    expect(unwrap(await applySteps(editor, { draftId: place.draftId, step, steps: [inside] })).lost).toEqual([
      0,
    ]);
  });

  test('ten at once: each is stored once, none in another’s place', async () => {
    const editor = await makePerson('editor');
    const { draftId } = await makeStory(editor, null);
    const all = Array.from({ length: 5 }, (_, index) =>
      applySteps(editor, {
        ...{ draftId, step: 0 },
        steps: [
          { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: `${index}` }] } },
        ],
      }),
    );
    for (const result of await Promise.all(all)) unwrap(result);
    const at = await draftAt(system(), { draftId });
    expect([...headlineText(at?.doc as Node)].toSorted().join('')).toBe('01234');
    expect(at?.step).toBe(5);
  });

  test('pasted words bring the open authors of their source, from another story too', async () => {
    const [writer, editor] = [await makePerson('writer'), await makePerson('editor')];
    const source = await makeStory(writer, null);
    await write(writer, source, 'Storm', 'Words of the writer.');
    const goal = await makeStory(editor, null);
    const sources = [
      { index: 0, draft: source.draftId, passages: [await passageId(source.draftId, 'writer')] },
    ];
    await edit(editor, goal, (tr) => void tr.insert(1, schema.text('Words of the writer.')), sources);
    const open = await openAuthors(goal.draftId);
    expect(open[await passageId(goal.draftId, 'Words')]).toEqual([writer.id, editor.id].toSorted());
  });

  test('a block that came twice under one id gets a new one, with its authors', async () => {
    const [writer, editor] = [await makePerson('writer'), await makePerson('editor')];
    const place = await makeStory(writer, null);
    await write(writer, place, 'Storm', 'Words of the writer.');
    const { doc } = await edit(editor, place, (tr) => {
      const { node } = passageWith(tr.doc, 'Words');
      tr.insert(tr.doc.content.size, node);
      tr.insert(tr.doc.content.size, schema.node('paragraph', null, schema.text('No id.')));
    });
    const ids = doc.children.map((node) => node.attrs.id);
    expect(new Set(ids).size).toBe(ids.length);
    const open = await openAuthors(place.draftId);
    expect(open[ids.at(-2) as string]).toEqual([writer.id, editor.id].toSorted());
    expect(open[ids.at(-1) as string]).toEqual([editor.id]);
  });
});

describe('a version', () => {
  test('is numbered in its story, immutable, and the same one for the same step and cause', async () => {
    const editor = await makePerson('editor');
    const place = await makeStory(editor, await makeSection('World'));
    const { doc, step } = await write(editor, place, 'Storm over the coast', 'The rain began at dawn.');
    const first = unwrap(await takeVersion(editor, { draftId: place.draftId, step, cause: 'filed' }));
    const again = unwrap(await takeVersion(editor, { draftId: place.draftId, cause: 'filed' }));
    expect(again).toEqual(first);
    const row = await db().version.findUniqueOrThrow({ where: { id: first.id } });
    expect(row).toMatchObject({ number: 1, step, headline: 'Storm over the coast', words: 5 });
    expect(row.document).toEqual(doc.toJSON());
    expect(first.passages.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'order', 'head']);
    expect(first.passages[1]?.openAuthors).toEqual([editor.id]);
    await edit(editor, place, typeAfter('rain', ' It went on.'));
    const stale = await takeVersion(editor, { draftId: place.draftId, step, cause: 'filed' });
    expect(stale).toMatchObject({ code: 'stale' });
    expect(unwrap(await takeVersion(editor, { draftId: place.draftId, cause: 'published' })).number).toBe(2);
  });

  test('while somebody types: it is of one step, and the typing goes on', async () => {
    const editor = await makePerson('editor');
    const place = await makeStory(editor, null);
    await write(editor, place, 'Storm', 'Rain.');
    const acts = Array.from({ length: 4 }, () => edit(editor, place, typeAfter('Rain', '!')));
    const taken = unwrap(await takeVersion(editor, { draftId: place.draftId, cause: 'named' }));
    await Promise.all(acts);
    const at = await draftAt(system(), { draftId: place.draftId, step: taken.step });
    expect((await db().version.findUniqueOrThrow({ where: { id: taken.id } })).document).toEqual(
      at?.doc.toJSON(),
    );
  });
});

describe('open authors over the life of a draft', () => {
  test('a pass settles its passages at the step of its version, whatever was typed or kept since', async () => {
    const [writer, reviewer] = [await makePerson('writer'), await makePerson('reviewer')];
    const place = await makeStory(writer, await makeSection('World'));
    await write(writer, place, 'Storm', 'One.', 'Two.');
    await file(writer, place);
    await edit(writer, place, typeAfter('Two.', ' More.'));
    unwrap(await keepSnapshot(system(), { draftId: place.draftId }));
    await pass(reviewer, place.storyId);
    const open = await openAuthors(place.draftId);
    expect(open[await passageId(place.draftId, 'One.')] ?? []).toEqual([]);
    expect(open[await passageId(place.draftId, 'Two.')]).toEqual([writer.id]);
  });

  test('are the same from any snapshot', async () => {
    const people = [await makePerson('editor'), await makePerson('editor'), await makePerson('editor')];
    const place = await makeStory(people[0] as PersonActor, null);
    const edits = fc.sample(randomEdit, { numRuns: 80, seed: 3 });
    for (const [index, one] of edits.entries()) {
      await edit(people[index % 3] as PersonActor, place, (tr) => {
        for (const step of stepsOfEdit(tr.doc, one)) tr.step(step);
      });
    }
    const withSnapshots = await draftAt(system(), { draftId: place.draftId });
    await db().snapshot.deleteMany({ where: { draftId: place.draftId, step: { gt: 0 } } });
    const fromTheStart = await draftAt(system(), { draftId: place.draftId });
    expect(withSnapshots?.step).toBeGreaterThan(50);
    expect(fromTheStart?.doc.toJSON()).toEqual(withSnapshots?.doc.toJSON());
    expect(fromTheStart?.openAuthors).toEqual(withSnapshots?.openAuthors);
  });

  test('snapshots are few: the first, one each 200 steps, the last', async () => {
    const editor = await makePerson('editor');
    const place = await makeStory(editor, null);
    for (let index = 0; index < 6; index += 1) {
      await edit(editor, place, (tr) => {
        for (let times = 0; times < 45; times += 1) tr.insert(1, schema.text('s')).delete(1, 2);
      });
    }
    const kept = await db().snapshot.findMany({
      where: { draftId: place.draftId },
      orderBy: { step: 'asc' },
    });
    expect(kept.map(({ step }) => step)).toEqual([0, 270, 540]);
  });
});

describe('the flush', () => {
  async function batch(person: PersonActor, draftId: string, base: number): Promise<BatchToCommit> {
    const client = newId();
    unwrap(await bindClient(system(), { client, person: person.id }));
    const content: StepJson = {
      ...{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } },
    };
    const steps = [{ content, author: person.id, inherited: [], seq: 0 }];
    return { draftId, base, person: person.id, session: null, client, steps };
  }

  test('commits what it may of several drafts, whole or not at all', async () => {
    const [editor, writer] = [await makePerson('editor'), await makePerson('writer')];
    const drafts = [
      await makeStory(editor, null),
      await makeStory(editor, null),
      await makeStory(editor, null),
    ];
    const [a, b, c] = drafts.map(({ draftId }) => draftId) as [string, string, string];
    const batches = [await batch(editor, a, 0), await batch(editor, b, 5), await batch(writer, c, 0)];
    expect(await commitBatches(system(), batches)).toEqual(['stored', 'raced', 'refused']);
    expect(
      (await db().draft.findMany({ where: { id: { in: [a, b, c] } } })).map(({ step }) => step).toSorted(),
    ).toEqual([0, 0, 1]);
    expect(await db().storyStep.count()).toBe(1);
  });

  test('two at once for one step: one is stored', async () => {
    const editor = await makePerson('editor');
    const { draftId } = await makeStory(editor, null);
    const batches = await Promise.all([1, 2, 3, 4].map(() => batch(editor, draftId, 0)));
    const outcomes = await Promise.all(batches.map((one) => commitBatches(system(), [one])));
    expect(outcomes.flat().toSorted()).toEqual(['raced', 'raced', 'raced', 'stored']);
  });

  test('a client id that is somebody else’s stores nothing', async () => {
    const [one, two] = [await makePerson('editor'), await makePerson('editor')];
    const { draftId } = await makeStory(one, null);
    const theirs = await batch(two, draftId, 0);
    expect(await commitBatches(system(), [{ ...theirs, person: one.id }])).toEqual(['refused']);
  });

  const STATES: SiteState[] = ['unpublished', 'taken_down', 'killed', 'spiked'];
  const OWNERS = ['nobody', 'created', 'holds', 'byline'] as const;

  test.each(ROLES.flatMap((role) => STATES.map((state) => ({ role, state }))))(
    'asks the same rights as the policies: $role, $state',
    async ({ role, state }) => {
      const [other, person] = [await makePerson('editor'), await makePerson(role)];
      for (const owner of OWNERS) {
        const { storyId, draftId } = await makeStory(other, null);
        const rights = {
          createdById: owner === 'created' ? person.id : other.id,
          heldById: owner === 'holds' ? person.id : null,
          siteState: state,
        };
        const bylinePeople = owner === 'byline' ? [person.id] : [];
        await db().story.update({ where: { id: storyId }, data: rights });
        await db().draftIndex.update({ where: { draftId }, data: { bylinePeople } });
        const may = mayWrite(person, { ...rights, bylinePeople });
        expect(mayEdit(person, { ...rights, bylinePeople })).toBe(may);
        expect(await commitBatches(system(), [await batch(person, draftId, 0)])).toEqual([
          may ? 'stored' : 'refused',
        ]);
      }
    },
  );

  test('keeps the time that was set, for believable histories', async () => {
    const editor = await makePerson('editor');
    const { draftId } = await makeStory(editor, null);
    const then = new Date('2026-01-02T03:04:05Z');
    await atTime(then, async () => commitBatches(system(), [await batch(editor, draftId, 0)]));
    expect((await db().storyStep.findFirstOrThrow({ where: { draftId } })).at).toEqual(then);
  });
});
