import { expect, it } from 'vitest';
import { atTime } from '#lib/clock.ts';
import { collect, noteChangeAt, noteKeys } from '#lib/page-cache/collector.ts';

const noon = new Date('2031-05-04T12:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

it('gathers what queries noted, each key once, and the nearest change', async () => {
  const { value, looked } = await atTime(noon, () =>
    collect(async () => {
      noteKeys('story:1', 'settings');
      noteChangeAt(after(60), null);
      await Promise.all([
        later(() => noteKeys('story:1', 'list:front')),
        later(() => noteChangeAt(after(5))),
      ]);
      return 'pressed';
    }),
  );
  expect(value).toBe('pressed');
  expect(looked.keys.toSorted()).toEqual(['all', 'list:front', 'settings', 'story:1']);
  expect(looked.changesIn).toBe(5_000);
});

it('says that nothing changes by itself where nothing does', async () => {
  const { looked } = await collect(async () => noteChangeAt(null));
  expect(looked).toMatchObject({ keys: ['all'], changesIn: null });
});

it('keeps two pages that are pressed at the same time apart, and ignores notes outside of one', async () => {
  noteKeys('story:outside');
  const keysOf = async (key: 'story:1' | 'story:2') => {
    const { looked } = await collect(() => later(() => noteKeys(key)));
    return looked.keys;
  };
  expect(await Promise.all([keysOf('story:1'), keysOf('story:2')])).toEqual([
    ['all', 'story:1'],
    ['all', 'story:2'],
  ]);
});

function later(work: () => void): Promise<void> {
  return new Promise((resolve) => setImmediate(() => resolve(work())));
}
