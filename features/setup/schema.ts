import { z } from 'zod';
import { emailSchema, passwordSchema, personNameSchema, tokenSchema } from '#features/people/schema.ts';

export const setUpSchema = z.object({
  token: tokenSchema,
  newsroom: z
    .string()
    .trim()
    .min(1, 'Give the newsroom a name.')
    .max(60, 'A name has at most 60 characters.'),
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
});
export type SetUp = z.output<typeof setUpSchema>;
