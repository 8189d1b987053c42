import { expect, test } from 'vitest';
import { releaseLegal } from '#features/legal/commands.ts';
import { openLive } from '#features/live/commands.ts';
import { sendPost } from '#features/live/posts/commands.ts';
import { publishStory } from '#features/publishing/commands.ts';
import { takeOut } from '#features/publishing/mend/commands.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/ids.ts';
import {
  changeOf,
  file,
  makePerson,
  makeSection,
  makeStory,
  pass,
  passageWith,
  unwrap,
  write,
} from '#test/newsroom.ts';

const SECRET = 'Mr Alder took the money from the lamp fund.';

test('what was taken out of a story for a legal reason comes back in no post, until it is released', async () => {
  const writer = await makePerson('writer');
  const [editor, chair] = [await makePerson('editor'), await makePerson('reviewer')];
  const story = await makeStory(writer, await makeSection('World'));
  const { storyId } = story;
  const { doc } = await write(writer, story, 'The fund, live', 'Rain fell.', SECRET);
  const { versionId } = await file(writer, story);
  await pass(editor, storyId);
  const first = { storyId, change: await changeOf(storyId), how: 'passed', versionId } as const;
  unwrap(await publishStory(chair, first));
  const why = { cause: 'legal', reason: 'A letter', passages: [passageWith(doc, 'Alder').id] } as const;
  const out = { storyId, versionId, change: await changeOf(storyId), ...why, passages: [...why.passages] };
  unwrap(await takeOut(chair, out));

  unwrap(await openLive(chair, { storyId }));
  const post = (postId: string) => {
    const text = { type: 'text' as const, text: `Now it is known: ${SECRET}` };
    const content = [{ type: 'paragraph' as const, attrs: { id: newId() }, content: [text] }];
    return { storyId, postId, draftChange: 0, document: { type: 'doc' as const, content }, isKey: false };
  };
  const blocked = await sendPost(chair, post(newId()));
  expect(blocked).toMatchObject({
    ok: false,
    code: 'blocked',
    message: expect.stringContaining('legal reason'),
  });

  const { id: legalId } = await db().legalPassage.findFirstOrThrow();
  unwrap(await releaseLegal(chair, { legalId, reason: 'The court said so' }));
  expect(unwrap(await sendPost(chair, post(newId())))).toEqual({ went: 'out' });
});
