import { z } from 'zod';
import { emailSchema, passwordSchema } from '#features/people/schema.ts';

export const signInSchema = z.object({ email: emailSchema, password: passwordSchema });
export type SignIn = z.output<typeof signInSchema>;

/** Where a try comes from: the address or browser it is counted for, and whether that browser signed in here before. */
export type Place = { place: string; knownBrowser: boolean };

export const changePasswordSchema = z.object({ current: passwordSchema, next: passwordSchema });
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const sessionSchema = z.object({ sessionId: z.uuid() });
export type SessionChoice = z.output<typeof sessionSchema>;

export const nothingSchema = z.object({});
