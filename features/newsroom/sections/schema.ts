import { z } from 'zod';
import { changeNumber } from '#lib/change-number.ts';

const name = z
  .string()
  .trim()
  .min(1, 'Give the section a name.')
  .max(60, 'A name has at most 60 characters.');

export const addSectionSchema = z.object({ name });
export type AddSection = z.output<typeof addSectionSchema>;

export const renameSectionSchema = z.object({ id: z.uuid(), change: changeNumber, name });
export type RenameSection = z.output<typeof renameSectionSchema>;

export const orderSectionsSchema = z.object({ ids: z.array(z.uuid()).max(500) });
export type OrderSections = z.output<typeof orderSectionsSchema>;

export const passRuleSchema = z.object({
  id: z.uuid(),
  change: changeNumber,
  passRule: z.enum(['editors', 'reviewers']),
});
export type SetPassRule = z.output<typeof passRuleSchema>;
