import { expect, it } from 'vitest';
import { knownBrowserOf, markOf } from '#features/people/services/known-browser.ts';

const mark = markOf('ada@a.example');
const [id = '', seal = ''] = mark.split('.');

it('knows a browser again by its mark', () => {
  expect(knownBrowserOf(mark, 'ada@a.example')).toBe(id);
  expect(markOf('ada@a.example')).not.toBe(mark);
});

it.each([
  ['somebody else', mark, 'tomas@a.example'],
  ['another id', `x${id}.${seal}`, 'ada@a.example'],
  ['another seal', `${id}.${seal.replace(/^./, (c) => (c === 'a' ? 'b' : 'a'))}`, 'ada@a.example'],
  ['a cut seal', `${id}.${seal.slice(1)}`, 'ada@a.example'],
  ['no seal', id, 'ada@a.example'],
  ['nothing', undefined, 'ada@a.example'],
])('does not for %s', (_, given, email) => {
  expect(knownBrowserOf(given, email)).toBeNull();
});
