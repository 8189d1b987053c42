import { may } from '#features/people/policy.ts';
import type { Role } from '#generated/prisma/enums.ts';

/** Whether this person may put stories together, take them out, and hold them. */
export function mayPack(actor: { role: Role }): boolean {
  return may(actor, 'publish') && may(actor, 'hold');
}

/** Whether this person may publish a package, or order it for a time. */
export function mayReleasePackage(actor: { role: Role }): boolean {
  return may(actor, 'publish') && may(actor, 'schedule');
}

/** Whether this person may set and lift a package's embargo. */
export function mayEmbargoPackage(actor: { role: Role }): boolean {
  return may(actor, 'embargo');
}
