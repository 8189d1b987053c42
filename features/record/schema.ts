import { z } from 'zod';
import { recordSubjects } from '#features/record/rules/record-subjects.ts';

const day = z.iso.date().optional().catch(undefined);

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
