import { z } from 'zod';

/** A story's id as an address holds it. */
export const storyIdSchema = z.uuid();

/** Story ids as an address asks for them; what is no id is left out. */
export const storyIdsSchema = z
  .array(z.string())
  .transform((ids) => ids.filter((id) => storyIdSchema.safeParse(id).success).slice(0, 100));
