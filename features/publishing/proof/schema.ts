import { z } from 'zod';

export const lookAgainSchema = z.union([z.object({ storyId: z.uuid() }), z.object({ pictureId: z.uuid() })]);
export type LookAgain = z.output<typeof lookAgainSchema>;
