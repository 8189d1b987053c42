/**
 * Lets at most `atOnce` pieces of work run at a time. `mostWaiting` more queue; whoever comes then gets null at once, so that
 * a flood is turned away and not piled up.
 */
export function turns(atOnce: number, mostWaiting: number) {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (running < atOnce) running += 1;
    else if (waiting.length >= mostWaiting) return null;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
