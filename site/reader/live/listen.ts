import type { LiveMessage, StoryWhat } from '#lib/live-message.ts';

/** The event on `window` by which a page hears of each change, once, in whichever tab it came in. */
const EVENT = 'livechange';

/** What is heard of a story; `resync`: something may have been missed, so that all that is shown of it is asked for anew. `id` is the change's, to ask with. */
export type StoryNews = { what: StoryWhat | 'resync'; id?: string };

/** Tells this page's scripts, whichever files they came in, of a change. */
export function tellPage(message: LiveMessage): void {
  dispatchEvent(new CustomEvent(EVENT, { detail: message }));
}

/** Hears every change from now on. */
export function listen(hear: (message: LiveMessage) => void): void {
  addEventListener(EVENT, (event) => hear((event as CustomEvent<LiveMessage>).detail));
}

/** Hears what changes of one story, by the short id in its address. The page's one line (`live.ts`) is opened by the site's script. */
export function listenToStory(shortId: string, hear: (news: StoryNews) => void): void {
  listen((message) => {
    if (message.what === 'resync') hear({ what: 'resync' });
    else if ('story' in message && message.story === shortId) hear({ what: message.what, id: message.id });
  });
}
