import { may } from '#features/people/policy.ts';
import { mayPass } from '#features/review/policy.ts';
import { mayEdit, type StoryRights } from '#features/stories/policy.ts';
import type { PassRule, Role } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';

/** Whether this person may put out what is passed. */
export function mayPublish(actor: { role: Role }): boolean {
  return may(actor, 'publish');
}

/** Whether this person may publish first and have others look after: a tick on the person, for stories they may edit. */
export function mayPublishAlone(actor: PersonActor, story: StoryRights): boolean {
  return actor.mayPublishAlone && mayEdit(actor, story);
}

/** Whether this person may begin a mend of what readers have, and drop it: whoever may change the story's words. */
export function mayMend(actor: PersonActor, story: StoryRights): boolean {
  return mayEdit(actor, story);
}

/** Whether this person may order what goes out, or off the site, at a time. */
export function maySchedule(actor: { role: Role }): boolean {
  return may(actor, 'schedule');
}

/** Whether this person may say that a story must not be public before a time, and lift that. */
export function mayEmbargo(actor: { role: Role }): boolean {
  return may(actor, 'embargo');
}

/** Whether this person may say publicly that something was wrong. */
export function mayCorrect(actor: { role: Role }): boolean {
  return may(actor, 'correct');
}

/** Whether this person may take a story off the site at once. */
export function mayTakeDown(actor: { role: Role }): boolean {
  return may(actor, 'takeDown');
}

/** Whether this person may take a passage out of what readers have, at once: whoever may take the whole story down. */
export function mayTakeOut(actor: { role: Role }): boolean {
  return may(actor, 'takeDown');
}

/** Whether this person may put back what was taken down. */
export function mayReinstate(actor: { role: Role }): boolean {
  return may(actor, 'reinstate');
}

/** Whether this person may take a story off for good. */
export function mayKill(actor: { role: Role }): boolean {
  return may(actor, 'kill');
}

/** Whether this person may switch breaking, developing and address words. */
export function mayTreat(actor: { role: Role }): boolean {
  return may(actor, 'switchTreatment');
}

/** Whether this person may give the second look that is owed: somebody else, who may pass there. */
export function mayLookAfter(
  actor: { id: string; role: Role },
  publishedById: string,
  rule: PassRule,
): boolean {
  return actor.id !== publishedById && mayPass(actor, rule);
}
