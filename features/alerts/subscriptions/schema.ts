import { z } from 'zod';
import { isPushEndpoint } from '#features/alerts/rules/push-endpoint.ts';
import { testPushService } from '#lib/env.ts';

const endpoint = z
  .string()
  .max(1_024)
  .refine((address) => isPushEndpoint(address, testPushService), 'This is no push service.');

/** What a browser gives of its push subscription (W3C Push API): an uncompressed P-256 point and 16 bytes. */
export const subscriptionSchema = z.object({
  endpoint,
  keys: z.object({
    p256dh: z.string().refine((key) => bytesOf(key, 65) && key.startsWith('B'), 'This is no key.'),
    auth: z.string().refine((key) => bytesOf(key, 16), 'This is no key.'),
  }),
});
export type NewSubscription = z.output<typeof subscriptionSchema>;

export const unsubscribeSchema = z.object({ endpoint });
export type Unsubscribe = z.output<typeof unsubscribeSchema>;

/** Whether base64url, with or without its padding, stands for so many bytes. */
function bytesOf(text: string, count: number): boolean {
  return /^[\w-]+=*$/.test(text) && Buffer.from(text, 'base64url').length === count;
}
