import { expect, test } from 'vitest';
import { newsArticle, scriptSafeJson } from '#site/story/story-json-ld.ts';
import { sampleFrame, sampleStory } from '#test/site-samples.ts';

const data = (changes = {}) =>
  JSON.parse(scriptSafeJson(newsArticle(sampleStory(changes), sampleFrame(), null)));

test('says who, when and where, with whole addresses', () => {
  expect(data()).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Sea gate fails to close',
    description: 'Engineers are at work.',
    datePublished: '2026-03-02T09:30:00.000Z',
    url: 'https://meridian.example/world/gate-bcdfghjk',
    author: [{ '@type': 'Person', name: 'Ines Calder', jobTitle: 'Europe editor' }],
    publisher: { name: 'The Meridian', url: 'https://meridian.example/' },
  });
});

test('a change that readers were not told of does not make a story look new', () => {
  expect(data().dateModified).toBe('2026-03-02T09:30:00.000Z');
  expect(data({ updated: new Date('2026-03-02T11:00:00Z') }).dateModified).toBe('2026-03-02T11:00:00.000Z');
});

test('without bylines the newsroom is the author, never an invented person', () => {
  expect(data({ bylines: [] }).author).toMatchObject({
    '@type': 'NewsMediaOrganization',
    name: 'The Meridian',
  });
});

test('corrections are part of it', () => {
  const at = new Date('2026-03-02T10:00:00Z');
  expect(data({ corrections: [{ kind: 'correction', text: 'It was 2012.', at }] }).correction).toEqual([
    { '@type': 'CorrectionComment', text: 'It was 2012.', datePublished: '2026-03-02T10:00:00.000Z' },
  ]);
});

test('nothing in it can end the script element or a line', () => {
  const hostile = '</script><!--<script>\u2028\u2029';
  const json = scriptSafeJson({ hostile });
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({ hostile });
});
