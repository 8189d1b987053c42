import { expect, it } from 'vitest';
import { setPassRule } from '#features/newsroom/sections/commands.ts';
import { allowPublishAlone, changeRole, suspendPerson } from '#features/people/commands.ts';
import { recordPage, storyTimeline } from '#features/record/queries.ts';
import { handOver } from '#features/stories/commands.ts';
import { makePerson, makeSection, makeStory, unwrap } from '#test/newsroom.ts';

it('names whom and what an act was about', async () => {
  const [admin, ada] = [await makePerson('admin', 'Helen'), await makePerson('writer', 'Ada')];
  unwrap(await changeRole(admin, { personId: ada.id, change: 0, role: 'editor' }));
  unwrap(await allowPublishAlone(admin, { personId: ada.id, change: 1, allowed: true }));
  unwrap(await suspendPerson(admin, { personId: ada.id, change: 2 }));
  const section = await makeSection('World');
  unwrap(await setPassRule(admin, { id: section, change: 0, passRule: 'reviewers' }));
  const page = await recordPage(admin, {});
  expect(page?.entries.map((entry) => entry.told).sort()).toEqual([
    'let Ada publish alone',
    'let reviewers only pass in World',
    'made Ada editor',
    'suspended Ada',
  ]);
});

it('says into whose hands a story went', async () => {
  const [helen, ada] = [await makePerson('editor', 'Helen'), await makePerson('writer', 'Ada')];
  const { storyId } = await makeStory(helen, null);
  unwrap(await handOver(helen, { storyId, change: 0, to: ada.id }));
  const [last] = await storyTimeline(helen, { storyId });
  expect(last).toMatchObject({ who: 'Helen', told: 'handed the story over to Ada' });
});
