import { setTimeout as delay } from 'node:timers/promises';
import { atMost, type Bench } from '#bench/figure.ts';
import { startWeb } from '#bench/own-web.ts';
import { median } from '#bench/statistics.ts';

const ROUNDS = 5;
/** How long it is left alone before its memory is looked at, in milliseconds. */
const IDLE = 10_000;

/** A `web` process on a build and a database that are there: how soon it serves the front, and what it holds when idle. */
export const webProcess: Bench = {
  name: 'web',
  measure: async () => {
    const starts: number[] = [];
    let memory = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const web = await startWeb();
      starts.push(web.seconds);
      if (round === ROUNDS - 1) {
        await delay(IDLE);
        memory = web.memory();
      }
      await web.stop();
    }
    return [
      atMost('web: from its start to the first front page', median(starts), 2, 's'),
      atMost(`web: memory, idle for ${IDLE / 1_000} s`, memory, 200, 'MB'),
    ];
  },
};
