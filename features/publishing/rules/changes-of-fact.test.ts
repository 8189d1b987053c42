import { expect, test } from 'vitest';
import { compareDocuments } from '#editor/changes.ts';
import { changesOfFact } from '#features/publishing/rules/changes-of-fact.ts';
import { doc, headline, id, p } from '#test/build-document.ts';

function kinds(was: string, is: string) {
  const story = (text: string) => doc(headline({ id: 'h' }, 'Storm'), p({ id: 'p' }, text));
  return changesOfFact(compareDocuments(story(was), story(is))).map(({ kind }) => kind);
}

test.each<[string, string, string[]]>([
  ['The harbour recieved two ships.', 'The harbour received two ships.', []],
  ['He came late, and left.', 'He came late and left.', []],
  ['The ships left in the morning.', 'In the morning the ships left.', []],
  ['It cost £40.', 'It cost £400.', ['number']],
  ['It cost 1,500 crowns.', 'It cost 1,500 crowns, in all.', []],
  ['They met at 10:40.', 'They met at 10:45.', ['number']],
  ['It was said by Mary Lund.', 'It was said by Marie Lund.', ['name']],
  ['It was said by Lund.', 'It was said by a spokesman.', ['name']],
  ['Rain fell. Boats sank.', 'Rain fell. Ships sank.', []],
  ['She said: “We will pay.”', 'She said: “We shall pay.”', ['quotation']],
  ['She said: “We will pay,” and left.', 'She said: “We will pay,” and went.', []],
  ['She said: "We will pay."', 'She said: "We will pay, soon."', ['quotation']],
  ['Er sagte: „Wir zahlen.“', 'Er sagte: „Wir zahlten.“', ['quotation']],
  ['The minister did resign.', 'The minister did not resign.', ['negation']],
  ['They didn’t know.', 'They knew.', ['negation']],
  ['Without a vote it passed.', 'With a vote it passed.', ['negation']],
  ['Nothing of note was noted.', 'Nothing of notes was noted.', []],
  ['She said: “40 people came.”', 'She said: “50 people came.”', ['number', 'quotation']],
])('%j made %j', (was, is, expected) => {
  expect(kinds(was, is)).toEqual(expected);
});

test('a passage taken out or put in is looked through as well, and the place is named', () => {
  const before = doc(headline({ id: 'h' }, 'Storm'), p({ id: 'p' }, 'Rain fell.'));
  const after = doc(
    headline({ id: 'h' }, 'Storm'),
    p({ id: 'p' }, 'Rain fell.'),
    p({ id: 'q' }, 'In all 12 died.'),
  );
  expect(changesOfFact(compareDocuments(before, after))).toEqual([
    { passageId: id('q'), kind: 'number', was: '', is: 'In all 12 died.' },
  ]);
  expect(changesOfFact(compareDocuments(after, before))).toMatchObject([
    { passageId: id('q'), kind: 'number' },
  ]);
});
