import { log } from '#lib/log.ts';

/** Runs something every so often, and `now` where nothing runs, never twice at once. A failure is logged, and the next turn tries again. */
export function repeat(work: { name: string; every: number; run: () => Promise<void> }): {
  now: () => void;
  stop: () => Promise<void>;
} {
  let running: Promise<void> | null = null;
  const turn = () => {
    running ??= work
      .run()
      .catch((error: unknown) => log.warn({ err: error, work: work.name }, 'repeated work failed'))
      .finally(() => {
        running = null;
      });
  };
  turn();
  const timer = setInterval(turn, work.every);
  return {
    now: turn,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
