import { expect, it } from 'vitest';
import { turns } from '#features/people/services/turns.ts';

it('runs so many at once, lets so many wait, and turns the others away', async () => {
  const inTurn = turns(4, 10);
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return true;
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => inTurn(work)));
  expect(answers).toEqual([...Array(14).fill(true), ...Array(6).fill(null)]);
  expect(most).toBe(4);
  expect(await inTurn(work)).toBe(true);
});

it('gives the turn on when the work fails', async () => {
  const inTurn = turns(1, 1);
  const failing = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
