import { expect, test } from 'vitest';
import { KnownById } from '#features/documents/components/known-by-id.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what one drawing asks for goes in one request, and what is not there is known to be missing', async () => {
  const asked: string[][] = [];
  const known = new KnownById(async (ids: string[]) => {
    asked.push(ids);
    return new Map(ids.filter((id) => id !== 'gone').map((id) => [id, { id }]));
  });
  expect([known.get('a'), known.get('gone'), known.get('a')]).toEqual([undefined, undefined, undefined]);
  await settled();
  expect(asked).toEqual([['a', 'gone']]);
  expect(known.get('a')).toBe(known.get('a'));
  expect(known.get('gone')).toBeNull();
});

test('a request that failed is made again at the next look', async () => {
  let isDown = true;
  const known = new KnownById(async (ids: string[]) => {
    if (isDown) throw new Error('no connection');
    return new Map(ids.map((id) => [id, id]));
  });
  known.get('a');
  await settled();
  isDown = false;
  known.get('a');
  await settled();
  expect(known.get('a')).toBe('a');
});

test('whoever subscribes hears of what is learned, until they leave', () => {
  const known = new KnownById<string>(async () => new Map());
  let heard = 0;
  const leave = known.subscribe(() => {
    heard += 1;
  });
  known.put('a', 'one');
  leave();
  known.put('a', 'two');
  expect([heard, known.get('a')]).toEqual([1, 'two']);
});
