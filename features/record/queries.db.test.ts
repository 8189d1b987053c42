import { expect, it } from 'vitest';
import { setPassRule } from '#features/newsroom/sections/commands.ts';
import { allowPublishAlone, changeRole, suspendPerson } from '#features/people/commands.ts';
import { verifyRecord } from '#features/record/commands.ts';
import { recordPage, storyTimeline } from '#features/record/queries.ts';
import { recordPageSchema } from '#features/record/schema.ts';
import { handOver } from '#features/stories/commands.ts';
import { makePerson, makeSection, makeStory, unwrap } from '#test/newsroom.ts';

it('names whom and what an act was about', async () => {
  const [admin, ada] = [await makePerson('admin', 'Helen'), await makePerson('writer', 'Ada')];
  unwrap(await changeRole(admin, { personId: ada.id, change: 0, role: 'editor' }));
  unwrap(await allowPublishAlone(admin, { personId: ada.id, change: 1, allowed: true }));
  unwrap(await suspendPerson(admin, { personId: ada.id, change: 2 }));
  const section = await makeSection('World');
  unwrap(await setPassRule(admin, { id: section, change: 0, passRule: 'reviewers' }));
  const page = await recordPage(admin, recordPageSchema.parse({}));
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

it('is read by who, what, which story and which days', async () => {
  const [helen, ada] = [await makePerson('admin', 'Helen'), await makePerson('editor', 'Ada')];
  await makeStory(ada, null, 'harbour-fire');
  await makeStory(helen, null, 'tram-fares');
  const slugs = async (asked: Record<string, string>) => {
    const page = await recordPage(helen, recordPageSchema.parse(asked));
    return page?.entries.map((entry) => entry.story?.slug).sort();
  };
  const today = new Date().toISOString().slice(0, 10);
  const both = ['harbour-fire', 'tram-fares'];
  expect(await slugs({})).toEqual(both);
  expect(await slugs({ who: ada.id })).toEqual(['harbour-fire']);
  expect(await slugs({ who: 'copydesk' })).toEqual([]);
  expect(await slugs({ story: 'TRAM' })).toEqual(['tram-fares']);
  expect(await slugs({ about: 'topic' })).toEqual([]);
  expect(await slugs({ from: '2020-01-01', to: '2090-01-01' })).toEqual(both);
  expect(await slugs({ from: '2090-01-01' })).toEqual([]);
  expect(await slugs({ to: '2020-01-01' })).toEqual([]);
  expect(await slugs({ from: 'soon', to: `${today}T10:00`, who: 'x', before: 'y' })).toEqual(both);
});

it('is nobody’s but an admin’s to read or check', async () => {
  const [admin, editor] = [await makePerson('admin'), await makePerson('editor')];
  expect(await recordPage(editor, recordPageSchema.parse({}))).toBeNull();
  expect(await verifyRecord(editor)).toMatchObject({ code: 'not_found' });
  expect(await verifyRecord(admin)).toEqual({ ok: true, value: { brokenAt: null, sealed: 0 } });
});
