import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import type { Tone } from '#components/ui/tone.ts';

export type ToastMessage = {
  title: string;
  text?: string;
  tone?: Tone;
  action?: { label: string; onPress: () => void };
};

const readingTime = 6000;

export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Tells what happened without taking the focus. Goes by itself, but not what went wrong or asks for something. */
export function showToast(message: ToastMessage) {
  const stays = message.tone === 'danger' || message.action !== undefined;
  toastQueue.add(message, stays ? {} : { timeout: readingTime });
}
