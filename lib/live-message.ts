/** Where readers' pages listen to what changes: server-sent events. */
export const LIVE_STREAM_PATH = '/live-stream';

/** The small file that they ask instead where that fails. */
export const LIVE_FILE_PATH = '/live.json';

/**
 * What changed of a story that readers have or had: its text (`version`), a note on what was wrong (`correction`), it was
 * taken off the site (`gone`) or put back (`back`), or the posts of a live story (`posts`).
 */
export type StoryWhat = 'version' | 'correction' | 'gone' | 'back' | 'posts';

/** A change that open pages are told of: to a story, by the short id of its address, or to the banner. It says that, never what. */
export type LiveChange = { story: string; what: StoryWhat } | { what: 'breaking' };

/** A change with its id, the same on every node; or that some may have been missed: whoever shows something asks for all of it anew. */
export type LiveMessage = (LiveChange & { id: string }) | { what: 'resync' };

/** The answer at `LIVE_FILE_PATH?since=ID`: what changed since, and the id to ask with next time. */
export type LiveFile = { last: string; changes: LiveMessage[] };
