import { z } from 'zod';
import { CORRECTION_KINDS, CORRECTION_PLACES } from '#features/publishing/rules/choices.ts';
import { changeNumber } from '#lib/change-number.ts';

const id = z.uuid();

export const openMendSchema = z.object({ storyId: id });
export type OpenMend = z.output<typeof openMendSchema>;

/** `draftId` is the mend on the screen. */
export const mendSchema = z.object({ storyId: id, draftId: id });
export type Mend = z.output<typeof mendSchema>;

export const settleMisfitSchema = z.object({ storyId: id, misfitId: id });
export type SettleMisfit = z.output<typeof settleMisfitSchema>;

/** Why a passage may be taken out of what readers have. A fix is none of them: who only mends a comma takes nothing out. */
export const TAKE_OUT_CAUSES = ['legal', 'correction', 'development'] as const;

/** `versionId` is what readers have on the screen, `change` the story's; the reason is kept in the record. */
export const takeOutSchema = z.object({
  storyId: id,
  change: changeNumber,
  versionId: id,
  passages: z.array(z.string().min(1).max(64)).min(1, 'Choose what is to be taken out.').max(200),
  cause: z.enum(TAKE_OUT_CAUSES),
  correctionKind: z.enum(CORRECTION_KINDS).optional(),
  correctionPlace: z.enum(CORRECTION_PLACES).optional(),
  note: z.string().trim().max(2000).optional(),
  reason: z.string().trim().min(1, 'Give a reason: it is kept in the record.').max(500),
});
export type TakeOut = z.output<typeof takeOutSchema>;
