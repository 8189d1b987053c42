import { z } from 'zod';

/** What an act can be about: the first part of its kind. */
export const recordSubjects = [
  'story',
  'draft',
  'version',
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
});
export type RecordPage = z.output<typeof recordPageSchema>;
