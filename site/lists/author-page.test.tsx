import { expect, test } from 'vitest';
import { type AuthorPage, AuthorPageView } from '#site/lists/author-page.tsx';
import { press } from '#site/press.ts';
import { sampleCard, sampleFrame } from '#test/site-samples.ts';
import { structuredDataIn, structuredDataProblems } from '#test/structured-data.ts';

const page: AuthorPage = {
  frame: sampleFrame(),
  author: { name: 'Ines Calder', role: 'Europe editor', words: 'ines-calder', shortId: 'bcdfghjk' },
  stories: [sampleCard()],
  before: null,
  older: 'k-bcdfghjk',
};
const path = '/authors/ines-calder-bcdfghjk';

test('an author has name, role, stories, a feed and the way to older stories', async () => {
  const { body } = await press(<AuthorPageView {...page} />);
  expect(body).toContain('<h1 class="list-heading">Ines Calder</h1>');
  expect(body).toContain('Europe editor');
  expect(body).toContain('Sea gate fails to close');
  expect(body).toContain(`href="${path}/rss.xml"`);
  expect(body).toContain(`href="${path}?before=k-bcdfghjk"`);
  expect(body).toContain(`<link rel="canonical" href="https://meridian.example${path}"/>`);
});

test('machines are told who it is about, on the first page, and to leave later ones out', async () => {
  const first = (await press(<AuthorPageView {...page} />)).body;
  const [profile] = structuredDataIn(first);
  expect(structuredDataProblems(profile)).toEqual([]);
  expect(profile).toMatchObject({ mainEntity: { name: 'Ines Calder', jobTitle: 'Europe editor' } });
  expect(first).not.toContain('noindex');
  const later = (await press(<AuthorPageView {...page} before="k-bcdfghjk" />)).body;
  expect(structuredDataIn(later)).toEqual([]);
  expect(later).toContain('<meta name="robots" content="noindex"/>');
});

test('without a role nothing stands in its place', async () => {
  const { body } = await press(<AuthorPageView {...page} author={{ ...page.author, role: '' }} />);
  expect(body).toContain('<p class="list-line"><a href=');
  expect(body).not.toContain('jobTitle');
});
