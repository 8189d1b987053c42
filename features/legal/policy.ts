import { may } from '#features/people/policy.ts';
import type { Role } from '#generated/prisma/enums.ts';

/** Whether this person may let words that were taken out for a legal reason go out again. */
export function mayReleaseLegal(actor: { role: Role }): boolean {
  return may(actor, 'releaseLegal');
}
