import { describe, expect, test } from 'vitest';
import type { TopicInfo } from '#editor/views/editor-services.ts';
import { moreOnNow } from '#editor/views/more-on-now.ts';
import { doc, headline, id, link, moreOn, p, readMore, target } from '#test/build-document.ts';

const topic = (name: string, stories: string[]): TopicInfo => ({
  ...{ id: id(name), name, shown: 2 },
  stories: stories.map((story) => ({ id: id(story), headline: story })),
});
const topics = new Map([
  [id('sea'), topic('sea', ['one', 'two', 'three', 'four'])],
  [id('sky'), topic('sky', ['two', 'four', 'five'])],
  [id('none'), topic('none', [])],
]);
const get = (wanted: string) => topics.get(wanted);

const story = doc(
  headline('S'),
  p(link({ story: id('one') }, 'before')),
  moreOn({ topic: id('sea') }),
  readMore(target({ story: id('five') })),
  moreOn({ topic: id('sky') }),
  moreOn({ topic: id('none') }),
  moreOn({ topic: id('new') }),
);

describe('what a More on block shows as the text stands', () => {
  test.each<[string, string[] | undefined]>([
    ['sea', ['two', 'three']],
    ['sky', ['four']],
    ['none', []],
    ['new', undefined],
  ])('on %s', (name, headlines) => {
    expect(moreOnNow(story, id(name), get)?.map((one) => one.headline)).toEqual(headlines);
  });
});
