import { z } from 'zod';

/** A page of somebody's notices; `before` is a notice's id. */
export const noticesPageSchema = z.object({ before: z.uuid().optional().catch(undefined) });
export type NoticesPage = z.output<typeof noticesPageSchema>;

/** Notices that were read. */
export const readNoticesSchema = z.object({ ids: z.array(z.uuid()).min(1).max(200) });
export type ReadNotices = z.output<typeof readNoticesSchema>;
