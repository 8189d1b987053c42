import { expect, test } from 'vitest';
import { runProgram } from '#server/postgres/run-program.ts';

test('gives all that a program printed, also what is read after its end', async () => {
  // The shell ends at once; what it printed is still on its way for a moment.
  const outcome = await runProgram('sh', ['-c', '(sleep 0.3; echo late) & exit 3']);
  expect(outcome).toEqual({ code: 3, output: 'late\n' });
});

test('does not wait for a server that it leaves behind', async () => {
  const outcome = await runProgram('sh', ['-c', 'sleep 5 & exit 0'], undefined, { leavesServer: true });
  expect(outcome.code).toBe(0);
}, 2_000);
