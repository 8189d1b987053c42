import { z } from 'zod';

const day = z.iso.date().optional().catch(undefined);

/** What an act can be about: the first part of its kind. */
export const recordSubjects = [
  'story',
  'draft',
  'version',
  'passage',
  'treatment',
  'picture',
  'person',
  'section',
  'topic',
  'settings',
] as const;

/** A page of the record as an address asks for it; what cannot be understood is left out. */
export const recordPageSchema = z.object({
  before: z.uuid().optional().catch(undefined),
  about: z.enum(recordSubjects).optional().catch(undefined),
  /** A person's id, or Copydesk itself. */
  who: z
    .union([z.uuid(), z.literal('copydesk')])
    .optional()
    .catch(undefined),
  /** Words of a slug. */
  story: z
    .string()
    .max(60)
    .transform((words) => words.replaceAll('\0', '').trim())
    .catch('')
    .default(''),
  /** Days in the newsroom's zone, both included. */
  from: day,
  to: day,
});
export type RecordPage = z.output<typeof recordPageSchema>;

/** Nothing is needed to check the record: all of it is read. */
export const checkRecordSchema = z.object({});
