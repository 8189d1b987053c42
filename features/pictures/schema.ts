import { z } from 'zod';
import { creditKinds } from '#features/pictures/rules/kind-name.ts';
import { changeNumber } from '#lib/change-number.ts';

/** PostgreSQL keeps no NUL in a text. */
const searchWords = z
  .string()
  .max(200)
  .transform((words) => words.replaceAll('\0', '').trim())
  .catch('')
  .default('');

export const describePictureSchema = z.object({
  pictureId: z.uuid(),
  change: changeNumber,
  credit: z.string().trim().max(200),
  creditKind: z.enum(creditKinds),
  rights: z.string().trim().max(500),
  description: z.string().trim().max(1_000),
});
export type DescribePicture = z.output<typeof describePictureSchema>;

export const pictureIdSchema = z.uuid();

/** A list of pictures as an address asks for it; what cannot be understood is left out. */
export const pictureListSchema = z.object({
  q: searchWords,
  kind: z.enum(creditKinds).optional().catch(undefined),
  /** Who uploaded it. */
  who: z.uuid().optional().catch(undefined),
  /** Whether any story uses it, in its draft or before readers; `bare` are those that lack a credit or a description. */
  use: z.enum(['used', 'unused', 'bare']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});
export type PictureList = z.output<typeof pictureListSchema>;

/** A prepared size by its file name, such as `640.webp`. */
export const preparedSizeSchema = z.object({
  pictureId: pictureIdSchema,
  file: z.string().regex(/^\d{1,4}\.(webp|jpg)$/),
});
export type PreparedSize = z.output<typeof preparedSizeSchema>;
