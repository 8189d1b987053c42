import { describe, expect, it } from 'vitest';
import { isFiltered, listAddress } from '#features/stories/rules/list-address.ts';
import { newsListSchema } from '#features/stories/schema.ts';

const section = '0190b6f0-0000-7000-8000-000000000001';

describe('the address of the news list', () => {
  it.each([
    [{}, {}, '/desk/stories'],
    [{ q: 'harbour & fire' }, {}, '/desk/stories?q=harbour+%26+fire'],
    [{ q: 'x', after: 'abc' }, { sort: 'due' as const }, '/desk/stories?q=x&sort=due'],
    [{ q: 'x', section }, { section: undefined }, '/desk/stories?q=x'],
    [{ who: 'me' }, { after: 'abc' }, '/desk/stories?who=me&after=abc'],
    [{ sort: 'due' }, { sort: 'active' as const }, '/desk/stories'],
  ])('%j with %j', (asked, change, address) => {
    expect(listAddress(newsListSchema.parse(asked), change)).toBe(address);
  });

  it('gives back what it was read from', () => {
    const filters = newsListSchema.parse({
      q: 'a b',
      section,
      stage: 'passed',
      site: 'published',
      who: 'nobody',
    });
    const address = new URL(listAddress(filters), 'http://localhost');
    expect(newsListSchema.parse(Object.fromEntries(address.searchParams))).toEqual(filters);
  });
});

describe('hostile addresses', () => {
  it.each([
    { q: 'x'.repeat(300) },
    { section: "' or 1=1" },
    { stage: 'published' },
    { site: ['published', 'killed'] },
    { who: 'everybody' },
    { sort: 'random()' },
  ])('%j is as if nothing was asked', (asked) => {
    expect(isFiltered(newsListSchema.parse(asked))).toBe(false);
  });

  it('takes NUL out of words', () => {
    expect(newsListSchema.parse({ q: 'a\0b' }).q).toBe('ab');
  });
});
