import { expect, test } from 'vitest';
import { parsePost } from '#editor/post.ts';
import { barredIn } from '#features/live/rules/barred-words.ts';
import { newId } from '#lib/ids.ts';

const list = [
  { words: 'Anna Petrov', reason: 'A minor' },
  { words: 'ACME+', reason: 'Not confirmed' },
  { words: 'émeute', reason: 'Say protest' },
];

const table: [string, string[]][] = [
  ['anna  petrov said so.', ['Anna Petrov']],
  ['Anna, Petrov and others', []],
  ['Johanna Petrova', []],
  ['It was ACME+, they say.', ['ACME+']],
  ['ACMEE', []],
  ['Une E\u0301meute', ['émeute']],
  ['Nothing of it', []],
];

test.each(table)('%s bars %j', (text, barred) => {
  const content = [{ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text }] }];
  const read = parsePost({ type: 'doc', content });
  if (!read.ok) throw new Error(read.problem);
  expect(barredIn(read.story, list).map(({ words }) => words)).toEqual(barred);
});
