import { may } from '#features/people/policy.ts';
import type { Role } from '#generated/prisma/enums.ts';

/** Whether this person may send readers an alert, undo one, and say that one still holds. */
export function mayAlert(actor: { role: Role }): boolean {
  return may(actor, 'alert');
}
