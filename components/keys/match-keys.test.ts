import { expect, test } from 'vitest';
import { matchKeys, type Pressed, shownKeys } from '#components/keys/match-keys.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

const ctrl = { ctrlKey: true };
const cmd = { metaKey: true };

test.each<[string, Pressed, boolean, boolean]>([
  ['j', press('j'), false, true],
  ['j', press('J', { shiftKey: true }), false, true],
  ['j', press('j', ctrl), false, false],
  ['?', press('?', { shiftKey: true }), false, true],
  ['Mod-k', press('k', ctrl), false, true],
  ['Mod-k', press('k', cmd), true, true],
  ['Mod-k', press('k', ctrl), true, false],
  ['Mod-k', press('k', { ...ctrl, shiftKey: true }), false, false],
  ['Mod-Shift-k', press('K', { ...ctrl, shiftKey: true }), false, true],
  ['Mod-k', press('k', { ...ctrl, altKey: true }), false, false],
  ['Mod-\\', press('\\', ctrl), false, true],
  ['Space', press(' '), false, true],
  ['ArrowDown', press('ArrowDown'), false, true],
])('%s against %o (Apple: %s): %s', (keys, event, isApple, expected) => {
  expect(matchKeys(event, keys, isApple)).toBe(expected);
});

test('keys are shown as they are written on the keyboard', () => {
  expect(shownKeys('Mod-k', false)).toEqual(['Ctrl', 'K']);
  expect(shownKeys('Mod-k', true)).toEqual(['⌘', 'K']);
  expect(shownKeys('g s', false)).toEqual(['G', 'S']);
  expect(shownKeys('ArrowDown', false)).toEqual(['↓']);
});
