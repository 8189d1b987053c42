import { may } from '#features/people/policy.ts';
import type { PersonActor } from '#lib/actor.ts';

/** Whether this person may change whose picture it is: any editor; whoever uploaded it until readers have seen it. */
export function mayDescribe(
  actor: PersonActor,
  picture: { uploadedById: string; published: boolean },
): boolean {
  return may(actor, 'editAnyCredit') || (picture.uploadedById === actor.id && !picture.published);
}
