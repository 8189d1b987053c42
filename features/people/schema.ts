import { z } from 'zod';
import { ROLES } from '#features/people/policy.ts';
import { passwordLength } from '#features/people/rules/password.ts';
import { changeNumber } from '#lib/change-number.ts';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'That is too long for an e-mail address.')
  .pipe(z.email('Give a whole e-mail address, such as name@newsroom.org.'));

export const personNameSchema = z
  .string()
  .trim()
  .min(1, 'Give a name.')
  .max(80, 'A name has at most 80 characters.');

/** A password as given, of any age. What a new one must be like says `passwordProblem`. */
export const passwordSchema = z
  .string()
  .min(1, 'Give the password.')
  .max(passwordLength.most * 2, `A password has at most ${passwordLength.most} characters.`);

const role = z.enum(ROLES);
const person = { personId: z.uuid(), change: changeNumber };

export const addPersonSchema = z.object({ name: personNameSchema, email: emailSchema, role });
export type AddPerson = z.output<typeof addPersonSchema>;

export const personSchema = z.object(person);
export type PersonChange = z.output<typeof personSchema>;

export const changeRoleSchema = z.object({ ...person, role });
export type ChangeRole = z.output<typeof changeRoleSchema>;

export const renamePersonSchema = z.object({ ...person, name: personNameSchema });
export type RenamePerson = z.output<typeof renamePersonSchema>;

export const publishAloneSchema = z.object({ ...person, allowed: z.boolean() });
export type AllowPublishAlone = z.output<typeof publishAloneSchema>;

export const tokenSchema = z.string().regex(/^[\w-]{43}$/, 'The link is not whole. Copy all of it.');

export const acceptInvitationSchema = z.object({ token: tokenSchema, password: passwordSchema });
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;
