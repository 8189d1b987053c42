import { z } from 'zod';
import { changeNumber } from '#lib/change-number.ts';

/** `step` is the draft's step on the screen. */
export const restoreVersionSchema = z.object({ storyId: z.uuid(), number: changeNumber, step: changeNumber });
export type RestoreVersion = z.output<typeof restoreVersionSchema>;

const number = z.coerce.number().pipe(changeNumber);

/** Which two to compare, as an address asks for it: versions by their numbers; without `to` the draft as it is. */
export const comparisonSchema = z.object({
  from: number.optional().catch(undefined),
  to: number.optional().catch(undefined),
});
export type ComparisonAsked = z.output<typeof comparisonSchema>;
