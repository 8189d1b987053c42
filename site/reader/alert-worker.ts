import { SUBSCRIBE_PATH } from '#lib/push-paths.ts';

/** What a push message says, as `messageOf` in features/alerts writes it. */
type Message = { title: string; body: string; tag: string; path: string; isCorrection: boolean };

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Pushed = Lasting & { data: { json: () => Message } | null };
type Clicked = Lasting & { notification: Notification };
type Changed = Lasting & { oldSubscription: PushSubscription | null };
type Page = { url: string; focus: () => Promise<unknown> };

/** As far as it is used: the library of types for pages does not know service workers. */
type Scope = {
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { matchAll: (kind: object) => Promise<Page[]>; openWindow: (url: string) => Promise<unknown> };
  addEventListener: <E extends Event>(name: string, react: (event: E) => void) => void;
};

// It only shows alerts: it answers no request, so that no page ever depends on it.
const worker = self as unknown as Scope;

worker.addEventListener<Pushed>('push', (event) => {
  const message = event.data?.json();
  if (message) event.waitUntil(show(message));
});

worker.addEventListener<Clicked>('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(event.notification.data, worker.location.origin).href));
});

worker.addEventListener<Changed>('pushsubscriptionchange', (event) => {
  const options = event.oldSubscription?.options;
  if (options) event.waitUntil(renew(options));
});

/** A correction takes the place of what it corrects, and is announced again. */
function show({ title, body, tag, path, isCorrection }: Message): Promise<void> {
  const options = { body, tag, data: path, renotify: isCorrection };
  return worker.registration.showNotification(title, options);
}

async function open(url: string): Promise<unknown> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find((page) => page.url === url);
  return there ? there.focus() : worker.clients.openWindow(url);
}

/** The push service gave the device another address. */
async function renew({ applicationServerKey }: PushSubscriptionOptions): Promise<void> {
  const subscription = await worker.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey,
  });
  await fetch(SUBSCRIBE_PATH, { method: 'POST', body: JSON.stringify(subscription) });
}
