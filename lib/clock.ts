import { AsyncLocalStorage } from 'node:async_hooks';

const setTime = new AsyncLocalStorage<Date>();

/** The process's time now; the set time inside `atTime`. For durations and logs: what decides uses the database's clock. */
export function now(): Date {
  return setTime.getStore() ?? new Date();
}

/** The time set by `atTime`, or null outside of it. */
export function timeWasSet(): Date | null {
  return setTime.getStore() ?? null;
}

/** Runs `work` as if it were `time`. Only tests and the demo newsroom do this, so that histories have believable dates. */
export function atTime<T>(time: Date, work: () => T): T {
  return setTime.run(time, work);
}

/** Milliseconds since an arbitrary moment, never going backwards. For measuring how long something took. */
export function elapsed(): number {
  return performance.now();
}
