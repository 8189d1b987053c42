/** Nobody's turn came in time, or too many wait already. */
export class TooBusy extends Error {
  readonly code = 'TOO_BUSY';
}

/** How much runs at once, how much waits, and for how long at most (milliseconds). */
export type Turns = { atOnce: number; waiting: number; patience: number };

/** Runs work, a few pieces at once; the others wait their turn. Rejects with TooBusy where there is no room, or none in time. */
export function fewAtOnce({ atOnce, waiting, patience }: Turns): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;

  function turn(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    if (queue.length >= waiting) return Promise.reject(new TooBusy('too many pages wait to be pressed'));
    return new Promise((resolve, reject) => {
      const mine = () => {
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => {
        queue.splice(queue.indexOf(mine), 1);
        reject(new TooBusy('a page waited too long to be pressed'));
      }, patience);
      queue.push(mine);
    });
  }

  function next(): void {
    const waited = queue.shift();
    if (waited) waited();
    else running -= 1;
  }

  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      next();
    }
  };
}
