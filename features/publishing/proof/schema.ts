import { z } from 'zod';

export const lookAgainSchema = z.object({ storyId: z.uuid() });
export type LookAgain = z.output<typeof lookAgainSchema>;
