import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { restoreSteps } from '#features/documents/history/rules/restore-steps.ts';
import { doc, h2, headline, id, p } from '#test/build-document.ts';

const h = headline({ id: 'h' }, 'Storm');
const a = p({ id: 'a' }, 'Rain fell.');
const b = p({ id: 'b' }, 'It stopped.');
const c = p({ id: 'c' }, 'Then the sun.');
const changed = p({ id: 'b' }, 'It did not stop.');

test.each([
  ['nothing', doc(h, a, b), doc(h, a, b), []],
  ['a passage changed since', doc(h, a, changed, c), doc(h, a, b, c), ['b']],
  ['one that was taken out', doc(h, a, c), doc(h, a, b, c), ['b']],
  ['one that was put in', doc(h, a, b, c), doc(h, a, c), []],
  ['another order', doc(h, c, a, b), doc(h, a, b, c), []],
  ['another kind', doc(h, h2({ id: 'a' }, 'Rain fell.'), b), doc(h, a, b), ['a']],
  ['the head', doc({ freeLine: 'with agencies' }, h, a), doc(h, a), []],
])('restores %s exactly, and touches nothing else', (_what, present, wanted, passages) => {
  const restored = restoreSteps(present, wanted);
  const result = restored.steps.reduce<Node>((at, step) => step.apply(at).doc ?? at, present);
  expect(result.eq(wanted)).toBe(true);
  expect(restored.passages).toEqual(passages.map(id));
  expect(restored.head).toBe(present.attrs.freeLine !== wanted.attrs.freeLine);
});
