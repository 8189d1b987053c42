import { elapsed } from '#lib/clock.ts';

/** Time between two lines about one piece of work, in milliseconds. */
const EVERY = 3_000;

/** Says now and then how far a long piece of work is. Call what it gives after each of its parts. */
export function progress(say: (line: string) => void, what: string, total: number): (done: number) => void {
  let last = elapsed();
  return (done) => {
    if (done < total && elapsed() - last < EVERY) return;
    last = elapsed();
    say(`  ${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}

/** A size for people: "3.4 MB". */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
