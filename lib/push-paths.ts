/** Where a reader's browser says that its device wants alerts, by POST: the door takes it. */
export const SUBSCRIBE_PATH = '/alerts/subscribe';

/** Where it says that the device no longer does. */
export const UNSUBSCRIBE_PATH = '/alerts/unsubscribe';

/** The site's service worker: at the root, since it answers for all pages of the site. */
export const ALERT_WORKER_PATH = '/alert-worker.js';
