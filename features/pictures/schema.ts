import { z } from 'zod';

export const creditKinds = ['named', 'none', 'file', 'handout', 'screengrab', 'ai'] as const;

export const describePictureSchema = z.object({
  pictureId: z.uuid(),
  change: z.int().min(0),
  credit: z.string().trim().max(200),
  creditKind: z.enum(creditKinds),
  rights: z.string().trim().max(500),
  description: z.string().trim().max(1_000),
});
export type DescribePicture = z.output<typeof describePictureSchema>;

/** The most that is taken of one picture. */
export const PICTURE_LIMITS = { bytes: 30 * 1024 * 1024, pixels: 50_000_000 } as const;
