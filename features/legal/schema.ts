import { z } from 'zod';

/** `legalId` is the remembered passage. */
export const releaseLegalSchema = z.object({
  legalId: z.uuid(),
  reason: z.string().trim().min(1, 'Give a reason: it is kept in the record.').max(500),
});
export type ReleaseLegal = z.output<typeof releaseLegalSchema>;
