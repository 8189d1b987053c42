import { expect, test } from 'vitest';
import { elapsed } from '#lib/clock.ts';
import { loadDemo } from '#prisma/demo/load.ts';

test('loads', async () => {
  const before = elapsed();
  expect(await loadDemo()).toBe('loaded');
  process.stdout.write(`load took ${elapsed() - before}\n`);
}, 120_000);
