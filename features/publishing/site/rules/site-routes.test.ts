import { expect, it } from 'vitest';
import { pageWanted } from '#features/publishing/site/rules/site-routes.ts';

const kept: [target: string, address: string][] = [
  ['/', '/'],
  ['/?utm_source=x&before=abc-bcdfghjk', '/?before=abc-bcdfghjk'],
  ['/?before=a&before=b', '/?before=a'],
  ['/world', '/world'],
  ['/world?page=2', '/world'],
  ['/world/storm-bcdfghjk?utm=x', '/world/storm-bcdfghjk'],
  ['/%77orld/storm-bcdfghjk', '/world/storm-bcdfghjk'],
  ['/topics/%C3%A9t%C3%A9', '/topics/%C3%A9t%C3%A9'],
  ['/topics/%c3%a9t%c3%a9?before=', '/topics/%C3%A9t%C3%A9?before='],
  ['/rss.xml?x', '/rss.xml'],
  ['/a/b/c/d?before=x', '/a/b/c/d'],
  ['/world/', '/world/'],
];

it.each(kept)('%s is kept as %s', (target, address) => {
  expect(pageWanted(target)).toEqual({ how: 'pressed', address, isKept: true });
});

it('an address whose parts cannot be told apart is pressed and not kept', () => {
  expect(pageWanted('/world%2Fstorm?x=1')).toEqual({
    how: 'pressed',
    address: '/world%2Fstorm',
    isKept: false,
  });
});

it('pictures are streamed', () => {
  expect(pageWanted('/pictures/bcdfghjk/320.webp')).toEqual({ how: 'streamed' });
});
