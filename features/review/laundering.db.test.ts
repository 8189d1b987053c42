import type { Transform } from '@tiptap/pm/transform';
import { beforeEach, describe, expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';
import { versionPassing } from '#features/review/passing/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import { newId } from '#lib/ids.ts';
import {
  edit,
  file,
  makePerson,
  makeSection,
  makeStory,
  paragraph,
  pass,
  passageWith,
  typeAfter,
  write,
} from '#test/newsroom.ts';

const OWN = 'The minister has resigned.';

let writer: PersonActor;
let editor: PersonActor;
let story: { storyId: string; draftId: string };

beforeEach(async () => {
  writer = await makePerson('writer', 'Ada');
  editor = await makePerson('editor', 'Ben');
  story = await makeStory(writer, await makeSection('World'));
  await write(writer, story, 'Storm at sea', 'Rain fell.', 'Ships stayed in port.');
  await file(writer, story);
  await pass(editor, story.storyId);
  await edit(editor, story, (transform) => insertLast(transform, OWN));
});

/** Whether the editor, who wrote them, can pass the words by themselves in what is filed now. */
async function passesOwn(words = OWN): Promise<boolean> {
  const { versionId } = await file(writer, story);
  await pass(editor, story.storyId);
  const passing = await versionPassing(editor, { storyId: story.storyId, versionId });
  const { doc } = await edit(writer, story, () => undefined);
  const { id } = passageWith(doc, words);
  return passing?.states.find((state) => state.id === id)?.passed ?? false;
}

function insertLast(transform: Transform, text: string) {
  transform.insert(transform.doc.content.size, paragraph(text));
}

function rangeOf(transform: Transform, words: string) {
  const { pos, node } = passageWith(transform.doc, words);
  const from = pos + 1 + node.textContent.indexOf(words);
  return { from, to: from + words.length, pos, end: pos + node.nodeSize };
}

describe('an editor cannot pass their own words', () => {
  test('as they are', async () => {
    expect(await passesOwn()).toBe(false);
  });

  test('though the writer adds to them', async () => {
    await edit(writer, story, typeAfter('minister', ' Today.'));
    expect(await passesOwn()).toBe(false);
  });

  test('though the writer splits them', async () => {
    await edit(writer, story, (transform) => void transform.split(rangeOf(transform, 'has').from));
    expect(await passesOwn('has resigned')).toBe(false);
    expect(await passesOwn('The minister')).toBe(false);
  });

  test('though the writer joins them to passed ones', async () => {
    await edit(writer, story, (transform) => void transform.join(rangeOf(transform, OWN).pos));
    expect(await passesOwn()).toBe(false);
  });

  test('though the writer moves the passage', async () => {
    await edit(writer, story, (transform) => {
      const { pos, end } = rangeOf(transform, OWN);
      const moved = transform.doc.slice(pos, end);
      transform.delete(pos, end);
      transform.insert(passageWith(transform.doc, 'Rain').pos, moved.content);
    });
    expect(await passesOwn()).toBe(false);
  });

  test('though the writer drags them into another passage', async () => {
    await edit(writer, story, (transform) => {
      const { from, to } = rangeOf(transform, OWN);
      transform.delete(from, to);
      typeAfter('Rain', OWN)(transform);
    });
    expect(await passesOwn()).toBe(false);
  });

  test('though the writer cuts them and pastes them later', async () => {
    const { doc } = await edit(writer, story, () => undefined);
    const source = passageWith(doc, OWN).id;
    await edit(writer, story, (transform) => {
      const { pos, end } = rangeOf(transform, OWN);
      transform.delete(pos, end);
    });
    const sources = [{ index: 0, draft: story.draftId, passages: [source] }];
    await edit(writer, story, typeAfter('Rain', OWN), sources);
    expect(await passesOwn()).toBe(false);
  });

  test('though they are pasted from another story', async () => {
    const other = await makeStory(editor, await makeSection('Sport'));
    const { doc } = await write(editor, other, 'A goal', 'It was offside.');
    const sources = [{ index: 0, draft: other.draftId, passages: [passageWith(doc, 'offside').id] }];
    await edit(writer, story, (transform) => insertLast(transform, 'It was offside.'), sources);
    expect(await passesOwn('offside')).toBe(false);
  });

  test('though somebody deletes them and takes that back', async () => {
    let steps: Transform | undefined;
    await edit(writer, story, (transform) => {
      const { pos, end } = rangeOf(transform, OWN);
      transform.delete(pos, end);
      steps = transform;
    });
    await edit(writer, story, (transform) => {
      const [step] = steps?.steps ?? [];
      const [before] = steps?.docs ?? [];
      if (step && before) transform.step(step.invert(before));
    });
    expect(await passesOwn()).toBe(false);
  });

  test('though the writer makes a heading, or a list, of them', async () => {
    await edit(writer, story, (transform) => {
      const { pos, end, from } = rangeOf(transform, OWN);
      const item = schema.node('listItem', { id: newId() }, [transform.doc.resolve(from).parent]);
      transform.replaceWith(pos, end, schema.node('bulletList', { id: newId() }, [item]));
    });
    expect(await passesOwn()).toBe(false);
  });

  test('though the writer writes the same words again over them', async () => {
    await edit(writer, story, (transform) => {
      const { from, to } = rangeOf(transform, OWN);
      transform.replaceWith(from, to, schema.text(OWN));
    });
    expect(await passesOwn()).toBe(false);
  });

  test('in the head, though the writer changes another field of it', async () => {
    await edit(editor, story, (transform) => void transform.setDocAttribute('label', 'exclusive'));
    await edit(writer, story, (transform) => void transform.setDocAttribute('freeLine', 'With agencies'));
    const { versionId } = await file(writer, story);
    await pass(editor, story.storyId);
    const passing = await versionPassing(editor, { storyId: story.storyId, versionId });
    expect(passing?.states.find((state) => state.id === 'head')?.passed).toBe(false);
  });

  test('in the order, though it is filed by the writer', async () => {
    const { versionId } = await file(writer, story);
    await pass(editor, story.storyId);
    const passing = await versionPassing(editor, { storyId: story.storyId, versionId });
    expect(passing?.states.find((state) => state.id === 'order')?.passed).toBe(false);
  });
});

test('the writer’s own look at them is enough, where editors may pass', async () => {
  const { versionId } = await file(writer, story);
  const before = await versionPassing(writer, { storyId: story.storyId, versionId });
  const waiting = before?.states.filter((state) => !state.passed).map((state) => state.id) ?? [];
  expect(await pass(writer, story.storyId, waiting)).toMatchObject({ complete: true });
});
