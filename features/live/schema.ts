import { z } from 'zod';
import { wallTimeSchema } from '#features/publishing/schema.ts';
import { changeNumber } from '#lib/change-number.ts';

const id = z.uuid();
const reason = z.string().trim().min(1, 'Give a reason: it is kept in the record.').max(500);

/** What names a live story in an address: its story. */
export const liveIdSchema = id;

export const openLiveSchema = z.object({ storyId: id });
export type OpenLive = z.output<typeof openLiveSchema>;

/** A live story with the `change` on the screen. */
export const liveChangeSchema = z.object({ storyId: id, change: changeNumber });
export type LiveChange = z.output<typeof liveChangeSchema>;

/** `until` null: it goes on. */
export const pauseLiveSchema = liveChangeSchema.extend({ until: wallTimeSchema.nullable() });
export type PauseLive = z.output<typeof pauseLiveSchema>;

export const passChairSchema = liveChangeSchema.extend({ to: id });
export type PassChair = z.output<typeof passChairSchema>;

/** `rule` null takes the person off the team. */
export const setMemberSchema = z.object({
  storyId: id,
  personId: id,
  rule: z.enum(['straight', 'waits']).nullable(),
});
export type SetMember = z.output<typeof setMemberSchema>;

export const promiseSchema = z.object({
  storyId: id,
  words: z.string().trim().min(1, 'Say what is to come.').max(120),
  at: wallTimeSchema,
});
export type Promised = z.output<typeof promiseSchema>;

export const doNotUseSchema = z.object({
  storyId: id,
  words: z.string().trim().min(2, 'Give the words that must not be used.').max(120),
  reason,
});
export type DoNotUseEntry = z.output<typeof doNotUseSchema>;

/** One line of a live story's lists. */
export const liveLineSchema = z.object({ storyId: id, id });
export type LiveLine = z.output<typeof liveLineSchema>;

/** What is written of a post. `postId` is made by the browser, so that the same first store twice makes one post. */
export const savePostSchema = z.object({
  storyId: id,
  postId: id,
  /** How often it was stored, as this page knows it. */
  draftChange: changeNumber,
  document: z.unknown(),
  isKey: z.boolean(),
});
export type SavePost = z.output<typeof savePostSchema>;

/** A post's draft as this page knows it. */
export const postDraftSchema = z.object({ storyId: id, postId: id, draftChange: changeNumber });
export type PostDraft = z.output<typeof postDraftSchema>;

/** The answer to a post that waits: yes, or no with the reason. */
export const answerPostSchema = z.discriminatedUnion('yes', [
  postDraftSchema.extend({ yes: z.literal(true) }),
  postDraftSchema.extend({ yes: z.literal(false), reason }),
]);
export type AnswerPost = z.output<typeof answerPostSchema>;

/** A post with the `change` on the screen. */
export const postChangeSchema = z.object({ storyId: id, postId: id, change: changeNumber });
export type PostChange = z.output<typeof postChangeSchema>;

export const pinPostSchema = postChangeSchema.extend({ isPinned: z.boolean() });
export type PinPost = z.output<typeof pinPostSchema>;

export const keyPostSchema = postChangeSchema.extend({ isKey: z.boolean() });
export type KeyPost = z.output<typeof keyPostSchema>;

export const deletePostSchema = postChangeSchema.extend({ reason });
export type DeletePost = z.output<typeof deletePostSchema>;
