import { z } from 'zod';
import { creditKinds } from '#features/pictures/rules/kind-name.ts';
import { changeNumber } from '#lib/change-number.ts';

export const describeVideoSchema = z.object({
  videoId: z.uuid(),
  change: changeNumber,
  credit: z.string().trim().max(200),
  creditKind: z.enum(creditKinds),
  rights: z.string().trim().max(500),
});
export type DescribeVideo = z.output<typeof describeVideoSchema>;

/** The most characters of one captions track: about ten hours of talk. */
export const CAPTIONS_LENGTH = 800_000;

export const addCaptionsSchema = z.object({
  videoId: z.uuid(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'Give the language as a tag such as en-GB or ar.'),
  label: z.string().trim().min(1, 'Say what the player calls them, such as English.').max(60),
  text: z.string().max(CAPTIONS_LENGTH, 'The captions are too long: cut the video or the captions.'),
});
export type AddCaptions = z.output<typeof addCaptionsSchema>;

/** Ids set apart by commas, as an address asks for them; what is none is left out. */
export const videoIdsSchema = z.string().transform((ids) =>
  ids
    .split(',')
    .filter((id) => z.uuid().safeParse(id).success)
    .slice(0, 100),
);

/** What is asked for below a video's own address: its file, or a captions track of it. */
export const videoFileSchema = z.object({
  id: z.uuid(),
  file: z.string().regex(/^(video|[0-9a-f-]{36}\.vtt)$/),
});
