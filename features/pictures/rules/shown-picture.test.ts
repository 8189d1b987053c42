import { describe, expect, it } from 'vitest';
import { isAwaited, pictureSource } from '#features/pictures/rules/shown-picture.ts';

describe('where a picture is found', () => {
  it.each([
    [[320, 640, 960], 400, '/api/pictures/p/640.webp'],
    [[320, 640, 960], 640, '/api/pictures/p/640.webp'],
    [[320, 500], 1280, '/api/pictures/p/500.webp'],
    [[], 320, null],
  ])('%j at %i', (widths, width, source) => {
    expect(pictureSource({ id: 'p', widths }, width)).toBe(source);
  });
});

describe('a picture that is awaited', () => {
  it.each([
    [{ prepared: false, failure: '' }, true],
    [{ prepared: true, failure: '' }, false],
    [{ prepared: false, failure: 'It could not be read.' }, false],
  ])('%j', (picture, awaited) => {
    expect(isAwaited(picture)).toBe(awaited);
  });
});
