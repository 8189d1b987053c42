import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { mendSteps } from '#features/documents/mend/rules/mend-steps.ts';
import { caption, doc, figure, h2, headline, id, li, main, p, standfirst, ul } from '#test/build-document.ts';

const h = headline({ id: 'h' }, 'Storm');
const a = p({ id: 'a' }, 'Rain fell on Monday in the north.');
const b = p({ id: 'b' }, 'It stopped.');
const c = p({ id: 'c' }, 'Then the sun.');
const typed = p({ id: 'n' }, 'Half-written');
const mendedA = p({ id: 'a' }, 'Rain fell on Tuesday in the north.');
const list = ul({ id: 'l' }, li({ id: 'i' }, p({ id: 'ip' }, 'One')));
const mendedList = ul({ id: 'l' }, li({ id: 'i' }, p({ id: 'ip' }, 'Two')));
const lead = main({ id: 'm' }, figure({ id: 'f', picture: null }, caption({ id: 'fc' })));

const base = doc(h, a, b, c);

type Case = [what: string, base: Node, mended: Node, present: Node, wanted: Node];

test.each<Case>([
  ['nothing, to nothing', base, base, base, base],
  [
    'a word, beside what is being written',
    base,
    doc(h, mendedA, b, c),
    doc(h, a, typed, b, c),
    doc(h, mendedA, typed, b, c),
  ],
  [
    'a word into a paragraph with another change',
    base,
    doc(h, mendedA, b, c),
    doc(h, p({ id: 'a' }, 'Rain fell on Monday in the far north.'), b, c),
    doc(h, p({ id: 'a' }, 'Rain fell on Tuesday in the far north.'), b, c),
  ],
  [
    'a word behind another change',
    base,
    doc(h, p({ id: 'a' }, 'Rain fell on Monday in the south.'), b, c),
    doc(h, p({ id: 'a' }, 'Heavy rain fell on Monday in the north.'), b, c),
    doc(h, p({ id: 'a' }, 'Heavy rain fell on Monday in the south.'), b, c),
  ],
  [
    'what is there already',
    base,
    doc(h, mendedA, b, c),
    doc(h, mendedA, typed, b),
    doc(h, mendedA, typed, b),
  ],
  ['a passage taken out', base, doc(h, a, c), doc(h, a, typed, b, c), doc(h, a, typed, c)],
  ['one that is gone already', base, doc(h, a, c), doc(h, a, typed, c), doc(h, a, typed, c)],
  [
    'a new passage behind its neighbour',
    base,
    doc(h, a, typed, b, c),
    doc(h, b, a, c),
    doc(h, b, a, typed, c),
  ],
  ['one whose neighbour is gone', base, doc(h, a, b, typed, c), doc(h, a, c), doc(h, a, typed, c)],
  [
    'two new ones in their order',
    base,
    doc(h, a, typed, p({ id: 'o' }, 'More'), b, c),
    base,
    doc(h, a, typed, p({ id: 'o' }, 'More'), b, c),
  ],
  [
    'a standfirst',
    base,
    doc(h, standfirst({ id: 's' }, 'Wet'), a, b, c),
    doc(h, a, b),
    doc(h, standfirst({ id: 's' }, 'Wet'), a, b),
  ],
  ['another order', base, doc(h, c, a, b), doc(h, a, typed, b, c), doc(h, c, a, typed, b)],
  ['another kind', base, doc(h, h2({ id: 'a' }, 'Rain'), b, c), base, doc(h, h2({ id: 'a' }, 'Rain'), b, c)],
  ['a list', doc(h, list), doc(h, mendedList), doc(h, a, list), doc(h, a, mendedList)],
  [
    'the head',
    base,
    doc({ freeLine: 'with agencies' }, h, a, b, c),
    doc({ label: 'analysis' }, h, a, b, c),
    doc({ label: 'analysis', freeLine: 'with agencies' }, h, a, b, c),
  ],
])('brings in %s', (_what, from, mended, present, wanted) => {
  const { steps, misfits } = mendSteps({ base: from, mended, present });
  const result = steps.reduce<Node>((at, { step }) => step.apply(at).doc ?? at, present);
  expect(result.toJSON()).toEqual(wanted.toJSON());
  expect(misfits).toEqual([]);
});

test.each<[what: string, mended: Node, present: Node, place: string, words: { was: string; is: string }]>([
  [
    'one place changed by both',
    doc(h, mendedA, b, c),
    doc(h, p({ id: 'a' }, 'Rain fell on Friday in the north.'), b, c),
    id('a'),
    { was: 'Rain fell on Monday in the north.', is: 'Rain fell on Tuesday in the north.' },
  ],
  [
    'a change of what is gone',
    doc(h, a, p({ id: 'b' }, 'It went on.'), c),
    doc(h, a, c),
    id('b'),
    { was: 'It stopped.', is: 'It went on.' },
  ],
  [
    'taking out what was changed',
    doc(h, a, c),
    doc(h, a, p({ id: 'b' }, 'It stopped at noon.'), c),
    id('b'),
    { was: 'It stopped.', is: '' },
  ],
  ['taking out the last there is', doc(h, a, c), doc(h, b), id('b'), { was: 'It stopped.', is: '' }],
  [
    'a second main picture',
    doc(h, lead, a, b, c),
    doc(h, main({ id: 'x' }, figure({ id: 'y', picture: null }, caption({ id: 'yc' }))), a, b, c),
    id('m'),
    { was: '', is: '' },
  ],
  [
    'two other orders',
    doc(h, c, a, b),
    doc(h, b, a, c),
    'order',
    { was: '', is: 'The passages stand in another order.' },
  ],
  [
    'a head changed by both',
    doc({ freeLine: 'with agencies' }, h, a, b, c),
    doc({ freeLine: 'by post' }, h, a, b, c),
    'head',
    { was: '', is: expect.any(String) },
  ],
])('leaves %s alone, and says so', (_what, mended, present, passageId, words) => {
  const { steps, misfits } = mendSteps({ base, mended, present });
  expect(misfits).toEqual([{ passageId, ...words }]);
  expect(steps).toEqual([]);
});
