/** What keeps crashing is given up after so many crashes within a minute. */
const MOST_CRASHES = 5;
const MINUTE = 60_000;

export type Crash = {
  /** How many there were within the last minute, this one included. */
  recent: number;
  isTooMany: boolean;
  /** How long to wait before the next start: longer with each. */
  seconds: number;
};

/** Counts the crashes of one process. Each call of what it gives is one more. */
export function countCrashes(): () => Crash {
  let crashes: number[] = [];
  return () => {
    const time = performance.now();
    crashes = [...crashes.filter((crash) => time - crash < MINUTE), time];
    const recent = crashes.length;
    return { recent, isTooMany: recent >= MOST_CRASHES, seconds: 2 ** (recent - 1) };
  };
}
