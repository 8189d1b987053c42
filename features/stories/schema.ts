import { z } from 'zod';
import { changeNumber } from '#lib/change-number.ts';

const id = z.uuid();
const change = changeNumber;

export const slugSchema = z
  .string()
  .trim()
  .min(1, 'Give the story a slug, such as harbour-fire.')
  .max(60, 'A slug has at most 60 characters.');

const lineSchema = z.string().trim().max(300, 'The line has at most 300 characters.');
/** A time that PostgreSQL and a newsroom can do something with. */
const dueSchema = z.coerce
  .date('Give a day and a time.')
  .min(new Date('2000-01-01'), 'That is too long ago.')
  .max(new Date('2100-01-01'), 'That is too far off.')
  .nullable();

const lengthSchema = z
  .int('Length is a whole number of words.')
  .min(1, 'Length is at least one word.')
  .max(20_000, 'Length is at most 20,000 words.')
  .nullable();

export const createStorySchema = z.object({
  id: id.optional(),
  slug: slugSchema,
  line: lineSchema.default(''),
  section: id.nullable().default(null),
  dueAt: dueSchema.default(null),
  length: lengthSchema.default(null),
});
export type CreateStory = z.output<typeof createStorySchema>;

export const detailsSchema = z.object({
  storyId: id,
  change,
  slug: slugSchema,
  line: lineSchema,
  dueAt: dueSchema,
  length: lengthSchema,
});
export type Details = z.output<typeof detailsSchema>;

export const handOverSchema = z.object({ storyId: id, change, to: id.nullable() });
export type HandOver = z.output<typeof handOverSchema>;

export const storyChangeSchema = z.object({ storyId: id, change });
export type StoryChange = z.output<typeof storyChangeSchema>;

export const reasonSchema = storyChangeSchema.extend({
  reason: z.string().trim().min(1, 'Give a reason: it is kept in the record.').max(500),
});
export type StoryReason = z.output<typeof reasonSchema>;

/** Words to look for, as an address gives them. PostgreSQL keeps no NUL in a text. */
const searchWords = z
  .string()
  .max(200)
  .transform((words) => words.replaceAll('\0', '').trim())
  .catch('')
  .default('');

/** A search for stories: the words, the story that asks, which is left out, and whether those that are over are wanted too. */
export const storySearchSchema = z.object({
  q: searchWords,
  not: id.optional().catch(undefined),
  all: z
    .literal('1')
    .transform(() => true)
    .optional()
    .catch(undefined),
});
export type StorySearch = z.output<typeof storySearchSchema>;

/** The news list's filters, as they stand in its address. */
export const newsListSchema = z.object({
  q: searchWords,
  section: id.optional().catch(undefined),
  stage: z.enum(['drafting', 'in_review', 'sent_back', 'passed']).optional().catch(undefined),
  site: z
    .enum(['unpublished', 'scheduled', 'failed_to_publish', 'published', 'taken_down', 'killed', 'spiked'])
    .optional()
    .catch(undefined),
  who: z
    .union([id, z.literal('me'), z.literal('nobody')])
    .optional()
    .catch(undefined),
  sort: z.enum(['active', 'due', 'slug', 'length']).catch('active').default('active'),
  after: z.string().max(200).optional().catch(undefined),
});
export type NewsList = z.output<typeof newsListSchema>;
