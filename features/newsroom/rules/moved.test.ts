import { describe, expect, it } from 'vitest';
import { moved } from '#features/newsroom/rules/moved.ts';

describe('moving one place', () => {
  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['x', 1, 'abc'],
  ] as const)('%s by %i gives %s', (id, by, order) => {
    expect(moved(['a', 'b', 'c'], id, by).join('')).toBe(order);
  });
});
