import { expect, test } from 'vitest';
import {
  absoluteAddress,
  frontPath,
  parseStoryAddress,
  picturePath,
  sectionFeedPath,
  sectionPath,
  storyPath,
  topicPath,
} from '#site/addresses.ts';

test('a story’s path ends with its short id and reads it back', () => {
  const path = storyPath({ sectionWords: 'world', words: 'gate-fails', shortId: 'b4cd5fg6' });
  expect(path).toBe('/world/gate-fails-b4cd5fg6');
  expect(parseStoryAddress('gate-fails-b4cd5fg6')).toBe('b4cd5fg6');
  expect(storyPath({ sectionWords: 'world', words: '', shortId: 'b4cd5fg6' })).toBe('/world/b4cd5fg6');
});

test.each([
  ['b4cd5fg6', 'b4cd5fg6'],
  ['other-words-b4cd5fg6', 'b4cd5fg6'],
  ['b4cd5fg6-tail', null],
  ['gate-B4CD5FG6', null],
  ['gate-b4cd5fg', null],
  ['gateb4cd5fg6', null],
  ['gate-aeioubcd', null],
  ['', null],
])('the short id of %j is %j', (segment, shortId) => {
  expect(parseStoryAddress(segment)).toBe(shortId);
});

test('lists carry the cursor of their page, escaped', () => {
  expect(sectionPath('world')).toBe('/world');
  expect(sectionPath('world', 'a&b=c')).toBe('/world?before=a%26b%3Dc');
  expect(topicPath('sea', 'x')).toBe('/topics/sea?before=x');
  expect(frontPath()).toBe('/');
});

test('pictures and feeds', () => {
  expect(picturePath('b4cd5fg6', 640, 'webp')).toBe('/pictures/b4cd5fg6/640.webp');
  expect(sectionFeedPath('world')).toBe('/world/rss.xml');
  expect(absoluteAddress('https://a.example', '/world')).toBe('https://a.example/world');
  expect(absoluteAddress('https://a.example', 'https://b.example/')).toBe('https://b.example/');
});
