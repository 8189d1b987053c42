import { LIVE_FILE_PATH, LIVE_STREAM_PATH, type LiveFile, type LiveMessage } from '#lib/live-message.ts';

type Source = {
  /** The id of the last message, where there was one: it goes on from there. */
  since: () => string | undefined;
  /** Ends it. */
  signal: AbortSignal;
  tell: (messages: LiveMessage[]) => void;
};

/** How long a stream may take to begin, how often the file is asked for, and when the stream is tried again, in milliseconds. */
const PATIENCE = 20_000;
const ASK_EVERY = 20_000;
const STREAM_AGAIN = 60_000;
/** So many times a stream may fail before it has begun once. */
const ATTEMPTS = 3;

/** Listens to the stream; where it does not come through, the small file is asked every so often. */
export function openSource(source: Source): void {
  const { since, signal, tell } = source;
  if (signal.aborted) return;
  const stream = new EventSource(withSince(LIVE_STREAM_PATH, since()));
  let failures = 0;
  let hasBegun = false;
  const giveUp = () => {
    stop();
    signal.removeEventListener('abort', stop);
    askInstead(source);
  };
  const late = setTimeout(giveUp, PATIENCE);
  const stop = () => {
    clearTimeout(late);
    stream.close();
  };
  signal.addEventListener('abort', stop);
  stream.addEventListener('open', () => {
    clearTimeout(late);
    hasBegun = true;
  });
  stream.addEventListener('message', ({ data }) => tell([JSON.parse(data)]));
  stream.addEventListener('error', () => {
    failures += 1;
    // Closed: it was refused. Else the browser comes back by itself, and says what it heard last.
    if (stream.readyState === EventSource.CLOSED || (!hasBegun && failures >= ATTEMPTS)) giveUp();
  });
}

function askInstead(source: Source): void {
  const { since, signal, tell } = source;
  let last = since();
  const ask = async () => {
    const response = await fetch(withSince(LIVE_FILE_PATH, last), { signal });
    if (!response.ok) return;
    const file: LiveFile = await response.json();
    last = file.last;
    tell(file.changes);
  };
  // What fails is asked again at the next turn.
  const asking = setInterval(() => void ask().catch(() => undefined), ASK_EVERY);
  const again = setTimeout(() => {
    clearInterval(asking);
    openSource(source);
  }, STREAM_AGAIN);
  signal.addEventListener('abort', () => {
    clearInterval(asking);
    clearTimeout(again);
  });
  void ask().catch(() => undefined);
}

function withSince(path: string, since: string | undefined): string {
  return since === undefined ? path : `${path}?since=${since}`;
}
