import { expect, test } from 'vitest';
import { blockingKey } from '#features/publishing/site/rules/blocking-key.ts';

const same = (...paths: string[]) => new Set(paths.map(blockingKey)).size === 1;

test('a story is one under any words, in any section, with its rest', () => {
  expect(
    same('/world/some-words-1rj0nb3q', '/sport/others-1rj0nb3q', '/world/1rj0nb3q', '/world/x-1rj0nb3q/rest'),
  ).toBe(true);
  expect(same('/world/some-words-1rj0nb3q', '/world/some-words-1rj0nb3r')).toBe(false);
});

test('an author goes with the feed, and is no story', () => {
  expect(same('/authors/ann-1rj0nb3q', '/authors/anne-1rj0nb3q/rss.xml')).toBe(true);
  expect(same('/authors/ann-1rj0nb3q', '/world/ann-1rj0nb3q')).toBe(false);
});

test('a picture goes in every size, a video with its captions', () => {
  expect(same('/pictures/1rj0nb3q/320.webp', '/pictures/1rj0nb3q/1920.jpg')).toBe(true);
  expect(same('/videos/1rj0nb3q/video.mp4', '/videos/1rj0nb3q/bcdfghjk.vtt')).toBe(true);
  expect(same('/pictures/1rj0nb3q/320.webp', '/videos/1rj0nb3q/320.webp')).toBe(false);
});

test('anything else is its own path, however it is written', () => {
  expect(same('/world', '/world/', '//world', '\\world')).toBe(true);
  expect(same('/caf\u00e9', '/cafe\u0301')).toBe(true);
  expect(same('/world', '/world/rss.xml')).toBe(false);
  expect(same('/topics/flood-20261124', '/topics/storm-20261124')).toBe(false);
  expect(same('/', '//')).toBe(true);
});
