import type { Page } from '@playwright/test';

type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };

/**
 * Lets a page's browser subscribe with this subscription. A Chromium without Google's services has none to subscribe to: what
 * it would give is given in its place, all else is the browser's own.
 */
export async function pretendToSubscribe(page: Page, subscription: Subscription): Promise<void> {
  await page.addInitScript((given) => {
    const key = 'pretended subscription';
    const pretended = {
      endpoint: given.endpoint,
      toJSON: () => given,
      unsubscribe: async () => {
        sessionStorage.removeItem(key);
        return true;
      },
    } as unknown as PushSubscription;
    PushManager.prototype.subscribe = async () => {
      sessionStorage.setItem(key, 'yes');
      return pretended;
    };
    PushManager.prototype.getSubscription = async () => (sessionStorage.getItem(key) ? pretended : null);
  }, subscription);
}

/** What the site's service worker asked the browser to show. */
export type Shown = { title: string; body?: string; data?: unknown };

/**
 * Hands a message to the site's service worker, as the browser does when its push service brings one, and gives what it then
 * asked the browser to show: whether a browser without a screen shows anything is its own affair.
 */
export async function deliver(page: Page, origin: string, data: string): Promise<Shown> {
  const context = page.context();
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL, isDeleted }) => !isDeleted && scopeURL === `${origin}/`);
      if (found) resolve(found.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  // It may have been stopped meanwhile: browsers do that after half a minute.
  const started = context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
  const worker = await started;
  const handle = await worker.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<Shown>();
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>
      resolve({ title, body: options?.body, data: options?.data });
    return { promise };
  });
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  const outcome = await handle.evaluate(({ promise }) => promise);
  await session.detach();
  return outcome;
}
