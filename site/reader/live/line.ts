import { now } from '#lib/browser-clock.ts';
import type { LiveMessage } from '#lib/live-message.ts';
import { openSource } from '#site/reader/live/source.ts';

/** What tabs say to each other: a new one asks for what was told of late, the one that listens tells everybody. */
type Said = { hello: true } | { told: LiveMessage[] };

const NAME = 'copydesk-live';
/** So long a message is told again to tabs that come, in milliseconds: their page may be older than it. */
const MEMORY = 60_000;
/** When something may have been missed, all pages of all readers ask: over so many milliseconds, not at once. */
const SPREAD = 5_000;

/**
 * Opens one line to the site for all of a browser's tabs: of those that are seen one listens, and tells the others. A tab
 * that nobody sees lets go of it, since a sleeping tab would keep it from all others; `hear` gets each message once.
 */
export function openLine(hear: (message: LiveMessage) => void): void {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  let recent: { message: LiveMessage; at: number }[] = [];
  const known = new Set<string>();
  let last: string | undefined;
  let leaving = new AbortController();
  let hiddenAt: number | null = null;
  let listens = false;

  const take = (messages: LiveMessage[]) => {
    for (const message of messages) {
      if (!('id' in message)) {
        setTimeout(() => hear(message), Math.random() * SPREAD);
        continue;
      }
      if (known.has(message.id)) continue;
      known.add(message.id);
      last = message.id;
      recent = [...young(), { message, at: time() }];
      hear(message);
    }
  };
  const young = () => recent.filter(({ at }) => at > time() - MEMORY);
  const tell = (told: LiveMessage[]) => {
    say({ told });
    take(told);
  };
  const say = (said: Said) => channel?.postMessage(said);
  const lead = (signal: AbortSignal) =>
    new Promise<void>((left) => {
      listens = true;
      openSource({ since: () => last, signal, tell });
      signal.addEventListener('abort', () => {
        listens = false;
        left();
      });
    });
  const join = () => {
    leaving = new AbortController();
    const { signal } = leaving;
    if (!channel || !navigator.locks) void lead(signal);
    else navigator.locks.request(NAME, { signal }, () => lead(signal)).catch(() => undefined);
    say({ hello: true });
  };

  channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('told' in data) take(data.told);
    else if (listens) {
      const told = young().map(({ message }) => message);
      if (told.length > 0) say({ told });
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = time();
      leaving.abort();
      return;
    }
    // It may have slept, and heard nothing of what the others were told.
    if (hiddenAt !== null && hiddenAt < time() - MEMORY) hear({ what: 'resync' });
    hiddenAt = null;
    join();
  });
  if (document.visibilityState === 'visible') join();
}

function time(): number {
  return now().getTime();
}
