import { expect, test } from 'vitest';
import { publishStory } from '#features/publishing/commands.ts';
import { db } from '#lib/db.ts';
import type { LiveChange } from '#lib/live-message.ts';
import { recallChanges } from '#server/live-stream/recall-changes.ts';
import { changeOf, file, makePerson, makeSection, makeStory, pass, unwrap, write } from '#test/newsroom.ts';

test('a node that starts knows what was told of late, and of nothing else', async () => {
  const [writer, reviewer] = [await makePerson('writer'), await makePerson('reviewer')];
  const section = await makeSection('World');
  const [story, other] = [await makeStory(writer, section), await makeStory(writer, section, 'other')];
  await write(writer, other, 'Not yet', 'Nobody has it.');
  await file(writer, other);
  await write(writer, story, 'Storm', 'Rain fell.');
  const { versionId } = await file(writer, story);
  await pass(reviewer, story.storyId);
  const { storyId } = story;
  const change = await changeOf(storyId);
  unwrap(await publishStory(reviewer, { storyId, change, how: 'passed', versionId }));
  const { shortId } = await db().story.findUniqueOrThrow({ where: { id: storyId } });
  const told: LiveChange[] = [];
  await recallChanges({ tell: (_event, changes) => void told.push(...changes) });
  expect(told).toEqual([{ story: shortId, what: 'version' }]);
});
