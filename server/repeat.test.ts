import { expect, test } from 'vitest';
import { repeat } from '#server/repeat.ts';

test('work is done again and again, after a failure too, and never twice at once', async () => {
  const enough = Promise.withResolvers<void>();
  let turns = 0;
  let running = 0;
  let most = 0;
  const repeated = repeat({
    name: 'test',
    every: 1,
    run: async () => {
      turns += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (turns === 5) enough.resolve();
      throw new Error('cannot');
    },
  });
  await enough.promise;
  await repeated.stop();
  expect([most, running]).toEqual([1, 0]);
});
