import { expect, it } from 'vitest';
import { emailPieces } from '#features/people/rules/email-pieces.ts';

it.each([
  ['ada@demo.example', ['ada@', 'demo.', 'example']],
  ['jean-paul.de_la@news.example', ['jean-', 'paul.', 'de_', 'la@', 'news.', 'example']],
  ['ada+desk@localhost', ['ada+desk@', 'localhost']],
  ['', ['']],
])('%s may be broken between its words', (email, pieces) => {
  expect(emailPieces(email)).toEqual(pieces);
  expect(pieces.join('')).toBe(email);
});
