import { expect, test } from 'vitest';
import { typedPath } from '#server/door/blocking/typed-address.ts';

const site = 'https://paper.example';

test.each([
  ['https://paper.example/world/some-words-1rj0nb3q', '/world/some-words-1rj0nb3q'],
  ['HTTP://Paper.Example/world?before=1#top', '/world'],
  ['/world/caf%C3%A9?x#y', '/world/café'],
  ['/pictures/1rj0nb3q/320.webp', '/pictures/1rj0nb3q/320.webp'],
  ['https://paper.example', '/'],
  ['/', '/'],
  ['/desks', '/desks'],
])('%s is taken', (typed, path) => {
  expect(typedPath(typed, site)).toBe(path);
});

test.each([
  ['https://other.example/world', /another site: this one is paper\.example/],
  ['https://paper.example:8443/world', /another site/],
  ['https://paper.example@other.example/world', /another site/],
  ['//other.example/world', /write all of it/],
  ['/\\other.example/world', /write all of it/],
  ['paper.example/world', /write all of it/],
  ['', /write all of it/],
  ['javascript:alert(1)', /write all of it/],
  ['https://', /is not an address/],
  ['/world/%zz', /cannot be read/],
  ['/world/../desk', /cannot be read/],
  ['/world/%0a', /cannot be read/],
  ['https://paper.example/world/../desk', /newsroom side/],
  ['/%64esk', /newsroom side/],
  ['/desk/stories', /newsroom side/],
  ['/api/stories', /newsroom side/],
  ['/login', /newsroom side/],
  ['/assets/site.css', /every page/],
  [`/${'a'.repeat(2_000)}`, /longer/],
])('%s is refused', (typed, sentence) => {
  expect(() => typedPath(typed, site)).toThrow(sentence);
});
