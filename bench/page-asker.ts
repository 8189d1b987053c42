import { textOf } from '#bench/http.ts';
import { timed } from '#bench/statistics.ts';

/** One reader in a process of their own, who asks for a page all the time from the word `begin` to the word `stop`. */
export type AskerTold = { begin: string } | { stop: true };

let isAsking = false;

process.on('message', (told: AskerTold) => {
  isAsking = 'begin' in told;
  if ('begin' in told) void ask(told.begin);
});

/** Says how long each took, in milliseconds. */
async function ask(url: string): Promise<void> {
  const times: number[] = [];
  while (isAsking) times.push(await timed(() => textOf(url)));
  process.send?.(times);
}
