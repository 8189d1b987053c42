import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LABELS } from '#editor/head.ts';
import type { Act, DemoStory } from '#prisma/demo/demo-story.ts';
import { PICTURES } from '#prisma/demo/pictures/pictures.ts';
import { STORIES } from '#prisma/demo/stories/stories.ts';

function actsOf<Kind extends Act['do']>(story: DemoStory, kind: Kind) {
  return story.acts.filter((act): act is Act & { do: Kind } => act.do === kind);
}

function storiesWith(kind: Act['do'], count = 1): string[] {
  return STORIES.filter((story) => actsOf(story, kind).length >= count).map(({ slug }) => slug);
}

/** All that is written into a story, as it is written down. */
function textsOf(story: DemoStory): string {
  const texts = story.acts.map((act) => {
    if (act.do === 'write' || act.do === 'add') return act.text;
    return act.do === 'change' ? act.to : '';
  });
  return texts.join('\n\n');
}

function linksOf(story: DemoStory): string[] {
  return [...textsOf(story).matchAll(/story:([a-z-]+)/g)].map(([, slug]) => slug as string);
}

test('every story has a slug of its own, and its acts stand in the order of time', () => {
  expect(new Set(STORIES.map(({ slug }) => slug)).size).toBe(STORIES.length);
  for (const { slug, acts } of STORIES) {
    const times = acts.map(({ ago }) => ago);
    expect(times, slug).toEqual(times.toSorted((one, other) => other - one));
  }
});

test('what can happen to a story happens to one', () => {
  expect(storiesWith('kill')).toEqual(['minister-rumour']);
  expect(storiesWith('reinstate')).toEqual(['locksmith-cleared']);
  expect(storiesWith('breaking')).toEqual(['ansel-barrier']);
  expect(storiesWith('developing')).toEqual(['ansel-barrier']);
  expect(storiesWith('correct')).toEqual(['eels-return', 'merrin-batteries']);
  for (const kind of [
    'sendBack',
    'recall',
    'publishAlone',
    'hold',
    'spike',
    'words',
    'schedule',
    'embargo',
  ] as const) {
    expect(storiesWith(kind), kind).not.toEqual([]);
  }
  expect(storiesWith('update', 2)).not.toEqual([]);
  expect(storiesWith('sendBack', 2)).not.toEqual([]);
});

test('the paper has labels, bylines and topics of every kind', () => {
  const heads = STORIES.map((story) => actsOf(story, 'head').at(-1)?.head);
  const labels = new Set(heads.map((head) => head?.label ?? 'none'));
  expect(labels).toEqual(new Set(LABELS));
  for (const count of [0, 1, 2]) {
    expect(heads.filter((head) => (head?.bylines ?? []).length === count).length).toBeGreaterThanOrEqual(3);
  }
  expect(heads.some((head) => head?.freeLine)).toBe(true);
  expect(heads.some((head) => head?.dir === 'rtl')).toBe(true);
  expect(heads.filter((head) => (head?.topics ?? []).length >= 2).length).toBeGreaterThanOrEqual(15);
});

test('stories lead to each other, in both directions', () => {
  const slugs = new Set(STORIES.map(({ slug }) => slug));
  const links = new Map(STORIES.map((story) => [story.slug, linksOf(story)]));
  for (const [slug, to] of links) {
    expect(
      to.filter((one) => !slugs.has(one) || one === slug),
      slug,
    ).toEqual([]);
  }
  const mutual = [...links].filter(([slug, to]) => to.some((one) => links.get(one)?.includes(slug)));
  expect(mutual.length).toBeGreaterThanOrEqual(10);
  expect(STORIES.some((story) => /^>> Read more from /m.test(textsOf(story)))).toBe(true);
  expect(STORIES.some((story) => /^>> From our archive/m.test(textsOf(story)))).toBe(true);
});

test('every picture is shown once or more, some with a credit alone, and every kind of credit occurs', () => {
  const texts = STORIES.map(textsOf).join('\n');
  for (const { name } of PICTURES) expect(texts, name).toMatch(new RegExp(`\\b${name}\\b`));
  const kinds = new Set(PICTURES.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['none', 'named', 'file', 'handout', 'screengrab', 'ai']));
  expect(texts.match(/^!!? [a-z-]+ \| .+ \|$/gm)?.length).toBeGreaterThanOrEqual(2);
  const files = readdirSync(new URL('../pictures/', import.meta.url)).filter((name) => name.endsWith('.jpg'));
  expect(files.sort()).toEqual(PICTURES.map(({ name }) => `${name}.jpg`).sort());
});

test.each(STORIES.map((story) => [story.slug, textsOf(story)] as const))(
  '%s is set as we set it',
  (_, text) => {
    // Dashes within sentences, American spelling, and words that nobody says.
    expect(text).not.toMatch(/—|\w – \w/);
    expect(text).not.toMatch(/\b(color|center|neighbor|labor|honor|program of|toward)\b/);
    expect(text).not.toMatch(
      /testament to|delve|tapestry|bustling|landscape of|in the heart of|game.changer/i,
    );
    expect(text).not.toMatch(/ {2}|\w\s+[,;]|\.\./);
  },
);
