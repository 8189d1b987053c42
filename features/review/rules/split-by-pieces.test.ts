import { expect, test } from 'vitest';
import { splitByPieces } from '#features/review/rules/split-by-pieces.ts';
import type { DocumentNode } from '#site/body/document-node.ts';

const bold = [{ type: 'bold' }];
const text = (words: string, marks?: DocumentNode['marks']): DocumentNode => ({
  type: 'text',
  text: words,
  ...(marks && { marks }),
});

test('formats stay on the words they stood on, across the cuts', () => {
  const content = [text('Rain '), text('fell hard', bold), { type: 'hardBreak' }, text('at noon')];
  expect(
    splitByPieces(content, [
      { text: 'Rain fell', kind: 'same' },
      { text: ' softly', kind: 'deleted' },
      { text: ' hard\nat', kind: 'inserted' },
      { text: ' noon', kind: 'same' },
    ]),
  ).toEqual([
    { kind: 'same', content: [text('Rain '), text('fell', bold)] },
    { kind: 'deleted', content: [text(' softly')] },
    { kind: 'inserted', content: [text(' hard', bold), { type: 'hardBreak' }, text('at')] },
    { kind: 'same', content: [text(' noon')] },
  ]);
});

test.each<[string, DocumentNode[], string]>([
  ['other words', [text('Snow')], 'Rain'],
  ['fewer words', [text('Rain')], 'Rain fell'],
  ['more words', [text('Rain fell')], 'Rain'],
])('%s than the comparison saw: nothing is guessed', (_what, content, words) => {
  expect(splitByPieces(content, [{ text: words, kind: 'same' }])).toBe(null);
});

test('an empty block has no runs', () => {
  expect(splitByPieces([], [])).toEqual([]);
});
