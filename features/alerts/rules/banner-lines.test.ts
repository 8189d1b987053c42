import { expect, test } from 'vitest';
import { bannerLines } from '#features/alerts/rules/banner-lines.ts';

const until = new Date('2027-03-01T12:00:00Z');
const line = (headline: string, path: string) => ({ headline, path, until });

test('alerts come first, and a story stands there once', () => {
  const alerts = [line('Levy dropped', '/world/levy-1')];
  const breaking = [line('Council drops the levy', '/world/levy-1'), line('Storm at sea', '/uk/storm-2')];
  expect(bannerLines(alerts, breaking).map((one) => one.headline)).toEqual(['Levy dropped', 'Storm at sea']);
  expect(bannerLines([], breaking)).toEqual(breaking);
});
