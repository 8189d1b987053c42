import { expect, test } from 'vitest';
import { ViewCounter } from '#features/trending/services/view-counter.ts';

const minute = 60_000;

/** Stories with ids of their own. */
const story = (number: number) => String(number).padStart(8, 'b');

test('a reader’s view of a story counts once in ten minutes', () => {
  const counter = new ViewCounter();
  const view = { address: '192.0.2.1', shortId: story(1) };
  expect(counter.note(view, 0)).toBe(true);
  expect(counter.note(view, 9 * minute)).toBe(false);
  expect(counter.note({ ...view, address: '192.0.2.2' }, 9 * minute)).toBe(true);
  expect(counter.note({ ...view, shortId: story(2) }, 9 * minute)).toBe(true);
  expect(counter.note(view, 10 * minute)).toBe(true);
  expect([...counter.take()]).toEqual([
    [story(1), 3],
    [story(2), 1],
  ]);
  expect(counter.take().size).toBe(0);
});

test('one connection counts sixty times in a window, however many addresses of its network it uses', () => {
  const counter = new ViewCounter();
  const counted = Array.from({ length: 100 }, (_, number) =>
    counter.note({ address: `2001:db8:1:2::${number.toString(16)}`, shortId: story(number) }, 0),
  );
  expect(counted.filter(Boolean)).toHaveLength(60);
  expect(counter.note({ address: '2001:db8:1:3::1', shortId: story(1) }, 0)).toBe(true);
});

test('no flood fills the memory: at most two thousand addresses in a batch', () => {
  const counter = new ViewCounter();
  for (let number = 0; number < 5_000; number += 1)
    counter.note(
      { address: `198.51.${number % 250}.${Math.floor(number / 250)}`, shortId: story(number) },
      0,
    );
  expect(counter.take().size).toBe(2_000);
});
