import { log } from '#lib/log.ts';

/** Runs something every so often, never twice at once. A failure is logged, and the next turn tries again. */
export function repeat(work: { name: string; every: number; run: () => Promise<void> }): {
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
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
