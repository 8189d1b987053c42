import { z } from 'zod';

/** The most characters of each channel: what the bar holds in two lines on a phone, and what a locked phone shows. */
export const ALERT_LENGTHS = { banner: 120, push: 160 } as const;

const id = z.uuid();

function words(most: number) {
  return z
    .string()
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .pipe(z.string().max(most, `At most ${most} characters.`));
}

/** What readers are told, a text for each channel; an empty one leaves its channel out. */
export const alertWordsSchema = z.object({
  banner: words(ALERT_LENGTHS.banner),
  push: words(ALERT_LENGTHS.push),
});
export type AlertWords = z.output<typeof alertWordsSchema>;

/** `versionId` is the published version that the words quote; `correctsId` the alert that they put right. */
export const sendAlertSchema = alertWordsSchema.extend({
  storyId: id,
  versionId: id,
  correctsId: id.optional(),
});
export type SendAlert = z.output<typeof sendAlertSchema>;

export const alertSchema = z.object({ alertId: id });
export type AlertId = z.output<typeof alertSchema>;

/** What names a story in an address. */
export const storyIdSchema = id;
