import { z } from 'zod';
import { changeNumber } from '#lib/change-number.ts';

/** Where readers can follow the newsroom. The order is that of the page. */
export const followKinds = [
  'app',
  'whatsapp',
  'youtube',
  'x',
  'bluesky',
  'instagram',
  'facebook',
  'telegram',
  'rss',
] as const;

export const followLinkSchema = z.object({
  kind: z.enum(followKinds),
  address: z.url({ protocol: /^https?$/, error: 'Give the whole address, beginning with https://.' }),
});
export type FollowLink = z.output<typeof followLinkSchema>;

export const settingsSchema = z.object({
  change: changeNumber,
  name: z.string().trim().min(1, 'Give the newsroom a name.').max(60),
  zone: z.string().refine(isTimeZone, 'Choose a time zone such as Europe/London.'),
  clock: z.enum(['h24', 'h12']),
  followLinks: z.array(followLinkSchema).max(followKinds.length),
  creditPrefix: z.string().trim().max(20),
  developingText: z.string().trim().min(1, 'Say what readers see while a story is developing.').max(300),
  playerNote: z.string().trim().max(200),
});
export type SaveSettings = z.output<typeof settingsSchema>;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
