import { z } from 'zod';
import {
  CORRECTION_KINDS,
  CORRECTION_PLACES,
  TAKE_DOWN_REASONS,
  UPDATE_CAUSES,
} from '#features/publishing/rules/choices.ts';
import { passModeSchema } from '#features/review/schema.ts';
import { changeNumber } from '#lib/change-number.ts';

const id = z.uuid();
const change = changeNumber;
const step = changeNumber;
const reason = z.string().trim().min(1, 'Give a reason: it is kept in the record.').max(500);

/** A time on the clocks of `zone`, an IANA name; `which` of the two where clocks going back show it twice. */
export const wallTimeSchema = z.object({
  time: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Give a day and a time.'),
  zone: z.string().max(60),
  which: z.enum(['earlier', 'later']).optional(),
});
export type WallTimeInput = z.output<typeof wallTimeSchema>;

const publication = {
  storyId: id,
  /** The story's `change` on the screen. */
  change,
  /** Asked of updates only. */
  cause: z.enum(UPDATE_CAUSES).optional(),
  /** With cause `correction`: what readers are told. */
  correctionKind: z.enum(CORRECTION_KINDS).optional(),
  /** At the foot where it is left out. */
  correctionPlace: z.enum(CORRECTION_PLACES).optional(),
  note: z.string().trim().max(2000).optional(),
  /** With cause `fix`: somebody was asked whether it is a correction, and said that it is none. */
  fixMeant: z.boolean().optional(),
};

/** The mend that is meant; the main draft where it is left out. */
const draftId = id.optional();

/**
 * `passed` puts out the version that was passed; `pass_first` says yes to the filed one in the same act; `alone` puts out
 * the draft as it is at the step on the screen, before others looked, with the reason.
 */
export const publishStorySchema = z.discriminatedUnion('how', [
  z.object({ ...publication, draftId, how: z.literal('passed'), versionId: id }),
  z.object({ ...publication, draftId, how: z.literal('pass_first'), versionId: id, pass: passModeSchema }),
  z.object({ ...publication, draftId, how: z.literal('alone'), step, reason }),
]);
export type PublishStory = z.output<typeof publishStorySchema>;

/** As publishing, at a time. What was published alone cannot be ordered: somebody has to be there. */
export const scheduleStorySchema = z.discriminatedUnion('how', [
  z.object({ ...publication, how: z.literal('passed'), versionId: id, at: wallTimeSchema }),
  z.object({
    ...publication,
    how: z.literal('pass_first'),
    versionId: id,
    pass: passModeSchema,
    at: wallTimeSchema,
  }),
]);
export type ScheduleStory = z.output<typeof scheduleStorySchema>;

/** A story with the `change` on the screen. */
export const storyChangeSchema = z.object({ storyId: id, change });
export type StoryChange = z.output<typeof storyChangeSchema>;

/** `until` null: until further notice. */
export const setEmbargoSchema = z.object({ storyId: id, change, until: wallTimeSchema.nullable(), reason });
export type SetEmbargo = z.output<typeof setEmbargoSchema>;

/** `at` null cancels. */
export const scheduleTakeDownSchema = z.object({
  storyId: id,
  change,
  at: wallTimeSchema.nullable(),
  reason: z.string().trim().max(500).default(''),
});
export type ScheduleTakeDown = z.output<typeof scheduleTakeDownSchema>;

/** No `change`: stopping must not fail because somebody else was busy in the story. */
export const takeDownSchema = z.object({
  storyId: id,
  reason: z.enum(TAKE_DOWN_REASONS),
  note: z.string().trim().max(500).default(''),
});
export type TakeDown = z.output<typeof takeDownSchema>;

/** The same of a picture, wherever it is used. */
export const takeDownPictureSchema = takeDownSchema.omit({ storyId: true }).extend({ pictureId: id });
export type TakeDownPicture = z.output<typeof takeDownPictureSchema>;

/** `change` is the picture's. */
export const reinstatePictureSchema = z.object({ pictureId: id, change, reason });
export type ReinstatePicture = z.output<typeof reinstatePictureSchema>;

export const reinstateSchema = z.object({ storyId: id, change, reason });
export type Reinstate = z.output<typeof reinstateSchema>;

export const killStorySchema = z.object({ storyId: id, change, reason });
export type KillStory = z.output<typeof killStorySchema>;

/** `publicationId` is the one that was read. */
export const lookAfterSchema = z.object({ storyId: id, publicationId: id });
export type LookAfter = z.output<typeof lookAfterSchema>;

/** `until` left out: the usual time (2 or 12 hours); null switches off. `change` is the treatment's, not the story's. */
export const switchSchema = z.object({ storyId: id, change, until: z.coerce.date().nullable().optional() });
export type Switch = z.output<typeof switchSchema>;

/** Whether readers may see what changed in the story. `change` is the treatment's, not the story's. */
export const showHistorySchema = z.object({ storyId: id, change, shows: z.boolean() });
export type ShowHistory = z.output<typeof showHistorySchema>;

/** The words of the address, however typed: they are made fit for an address. `change` is the treatment's. */
export const changeWordsSchema = z.object({ storyId: id, change, words: z.string().trim().min(1).max(200) });
export type ChangeWords = z.output<typeof changeWordsSchema>;
