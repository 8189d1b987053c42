import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '#features/publishing/rules/cursor.ts';

test('a place survives its address', () => {
  const place = fc.record({
    firstPublishedAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    shortId: fc.stringMatching(/^[0-9bcdfghj-np-tv-z]{8}$/),
  });
  fc.assert(
    fc.property(place, (cursor) => {
      expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    }),
  );
});

test('what is no place is none', () => {
  for (const text of ['', 'x', '-', 'm5z1-short', "m5z1-abcd1234'--", 'zzzzzzzzzzz-12345678']) {
    expect(readCursor(text)).toBeNull();
  }
});
