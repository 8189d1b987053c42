import { describe, expect, test } from 'vitest';
import { linkAddressProblem } from '#editor/link-address.ts';

describe('an outside address', () => {
  test.each([
    'https://example.org',
    'http://example.org/a?b=c#d',
    'https://münchen.example/straße',
    'https://example.org:8443/',
    'mailto:desk@example.org',
    'mailto:desk@example.org?subject=Tip',
  ])('%s is allowed', (address) => {
    expect(linkAddressProblem(address)).toBeNull();
  });

  test.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'ftp://example.org',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    '/world',
    'example.org',
    '#top',
    'https:example.org',
    'https:///example.org',
    'https://\\example.org',
    'https://user@example.org',
    'https://user:pw@example.org',
    'https://:pw@example.org',
    'https://example.org/a b',
    'https://exa\u200bmple.org',
    'https://exa\u202emple.org',
    'https://',
    'https://[',
    'mailto:',
    'mailto:nobody',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('%j is refused with a sentence', (address) => {
    expect(linkAddressProblem(address)).toMatch(/^A link’?'?s address .*\.$/);
  });
});
