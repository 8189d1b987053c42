/** Where the site's pages send that their story is being read, by POST: the door takes it, no page is behind it. */
export const BEACON_PATH = '/beacons/view';
