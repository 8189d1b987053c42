const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A terminal sends its signal to us and to whoever passes it on to us; within this time it is the same one. */
const SAME = 1_000;

/** Resolves at the first signal to stop, or when whoever started us is gone. A second signal later leaves at once. */
export function stopRequested(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let first: number | undefined;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (first !== undefined && performance.now() - first > SAME) {
        process.exit(1);
      }
      first ??= performance.now();
      resolve();
    });
  }
  process.once('disconnect', resolve);
  return promise;
}
