'use client';

import { useEffect, useState } from 'react';

/** Whole seconds until a moment, by the server's clock: `now` is its time when it said so. Never below 0. */
export function useSecondsLeft(until: string, now: string): number {
  const given = Date.parse(until) - Date.parse(now);
  const [left, setLeft] = useState(given);
  useEffect(() => {
    const start = performance.now();
    setLeft(given);
    const timer = setInterval(() => setLeft(given - (performance.now() - start)), 200);
    return () => clearInterval(timer);
  }, [given]);
  return Math.max(0, Math.ceil(left / 1_000));
}
