import { expect, test } from 'vitest';
import { element, emptyElement, escapeXml } from '#site/feeds/xml.ts';

test('markup is escaped in text and in attributes', () => {
  expect(element('title', `a < b & "c" ]]> 'd'`)).toBe(
    '<title>a &lt; b &amp; &quot;c&quot; ]]&gt; &apos;d&apos;</title>',
  );
  expect(emptyElement('a:link', { href: 'https://x.example/?a="&' })).toBe(
    '<a:link href="https://x.example/?a=&quot;&amp;"/>',
  );
});

test('what no XML document may hold is left out', () => {
  expect(escapeXml('a\u0000b\u0008c\u001Fd\uFFFEe\tf\ng')).toBe('abcde\tf\ng');
  expect(escapeXml(`a${'\uD800'}b 😀`)).toBe('ab 😀');
});
