import { z } from 'zod';
import { changeNumber } from '#lib/change-number.ts';

const id = z.uuid();
const step = changeNumber;
/** The mend that is meant; the main draft where it is left out. */
const draftId = id.optional();
const reason = z.string().trim().min(1, 'Give a reason: the writer sees it.').max(1000);

/** `step` is the draft's step on the screen of whoever files: all of it must be stored before it can be filed. */
export const fileStorySchema = z.object({ storyId: id, draftId, step });
export type FileStory = z.output<typeof fileStorySchema>;

/** `versionId` is the version seen in the queue. */
export const recallStorySchema = z.object({ storyId: id, draftId, versionId: id });
export type RecallStory = z.output<typeof recallStorySchema>;

/** `versionId` is the version that was read. */
export const sendBackSchema = z.object({ storyId: id, draftId, versionId: id, reason });
export type SendBack = z.output<typeof sendBackSchema>;

export const resumeDraftingSchema = z.object({ storyId: id, draftId });
export type ResumeDrafting = z.output<typeof resumeDraftingSchema>;

/** Whether a yes is to the version in the queue, or to the draft at the step on the screen, which becomes a version. */
export const passModeSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('as_filed') }),
  z.object({ mode: z.literal('as_it_is'), step }),
]);
export type PassMode = z.output<typeof passModeSchema>;

const passed = {
  storyId: id,
  draftId,
  versionId: id,
  passages: z.array(z.string().min(1).max(64)).min(1).optional(),
};

/** `versionId` is the filed version on the screen; `passages` limits the yes to these, all of them otherwise. */
export const passVersionSchema = z.discriminatedUnion('mode', [
  z.object({ ...passed, mode: z.literal('as_filed') }),
  z.object({ ...passed, mode: z.literal('as_it_is'), step }),
]);
export type PassVersion = z.output<typeof passVersionSchema>;

/** The placeholder as it stands, in the passage as it stands: another hash is asked about again. */
export const markMeantSchema = z.object({
  storyId: id,
  draftId,
  passageId: z.string().min(1).max(64),
  hash: z.string().min(1).max(128),
  text: z.string().min(1).max(200),
});
export type MarkMeant = z.output<typeof markMeantSchema>;
