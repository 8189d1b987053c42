import { z } from 'zod';

/** Story ids as an address asks for them; what is no id is left out. */
export const storyIdsSchema = z
  .array(z.string())
  .transform((ids) => ids.filter((id) => z.uuid().safeParse(id).success).slice(0, 100));
