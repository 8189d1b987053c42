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

/** Hands a message to the site's service worker, as the browser does when its push service brings one. */
export async function deliver(page: Page, origin: string, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL, isDeleted }) => !isDeleted && scopeURL === `${origin}/`);
      if (found) resolve(found.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
  await session.detach();
}

/** What the browser shows from the site's service worker. */
export async function notifications(page: Page): Promise<{ title: string; body: string; path: unknown }[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const shown = (await registration?.getNotifications()) ?? [];
    return shown.map(({ title, body, data }) => ({ title, body, path: data }));
  });
}
