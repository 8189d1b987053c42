import { expect, test } from 'vitest';
import { safeHref } from '#site/body/safe-href.ts';

test.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:desk@example.org'])(
  '%s may stand in a link',
  (href) => {
    expect(safeHref(href)).toBe(href);
  },
);

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'ftp://example.org/',
  '//example.org/',
  '/desk',
  'https://us@example.org/',
  'https://us:pw@example.org/',
  'https://',
  '',
  null,
  undefined,
  7,
  { toString: () => 'https://example.org/' },
])('%j may not', (href) => {
  expect(safeHref(href)).toBeNull();
});
