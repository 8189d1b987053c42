import { ALERT_WORKER_PATH, SUBSCRIBE_PATH, UNSUBSCRIBE_PATH } from '#lib/push-paths.ts';
import { announce } from '#site/reader/announce.ts';

/** The button's own words are the offer. */
const STOP = 'Stop breaking alerts on this device';

/** Shows the button for alerts where this browser can have them. It asks for nothing before a reader presses it. */
export async function offerAlerts(root: ParentNode): Promise<void> {
  const button = root.querySelector<HTMLButtonElement>('button[data-alerts]');
  if (!button || !navigator.serviceWorker || !('PushManager' in window)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const offer = button.textContent ?? '';
  let present = (await registration?.pushManager.getSubscription()) ?? null;
  const say = (words: string) => {
    button.textContent = words;
    announce(words);
  };
  if (present) button.textContent = STOP;
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if (present) await stop(present);
      present = present ? null : await subscribe(button.dataset.alerts ?? '');
      say(present ? STOP : offer);
    } catch {
      say(
        Notification.permission === 'denied'
          ? 'Your browser blocks alerts from this site: its settings can allow them'
          : 'That did not work: please try again later',
      );
    }
    button.disabled = false;
  });
}

async function subscribe(key: string): Promise<PushSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('Not allowed.');
  await navigator.serviceWorker.register(ALERT_WORKER_PATH);
  // It must be active before it can take messages.
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  try {
    await send(SUBSCRIBE_PATH, subscription);
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
  return subscription;
}

async function stop(subscription: PushSubscription): Promise<void> {
  await send(UNSUBSCRIBE_PATH, { endpoint: subscription.endpoint });
  await subscription.unsubscribe();
}

async function send(path: string, body: object): Promise<void> {
  const { ok } = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (!ok) throw new Error('Not taken.');
}
