import { expect, test } from 'vitest';
import { addressIn } from '#features/documents/rules/address-in.ts';

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  [' example.org/tides ', 'https://example.org/tides'],
  ['news.example.co.uk', 'https://news.example.co.uk'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
])('%j is meant as %j', (typed, address) => {
  expect(addressIn(typed)).toBe(address);
});

test.each([
  '',
  'harbour',
  'harbour fire',
  'javascript:alert(1)',
  'ftp://example.org',
  'the end. And',
  'a.b c.d',
])('%j is no address: it is looked up as words', (typed) => {
  expect(addressIn(typed)).toBeNull();
});
