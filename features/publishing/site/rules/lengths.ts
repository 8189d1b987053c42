/** How many stories a page of a list holds. */
export const LIST_LENGTH = 25;

/** How many stories a feed holds. */
export const FEED_LENGTH = 30;
