import { may } from '#features/people/policy.ts';
import { mayEdit, type StoryRights } from '#features/stories/policy.ts';
import type { PassRule, Role } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';

/** Whether somebody's yes counts for others' words in a section: any editor, or reviewers only. */
export function mayPass(person: { role: Role }, rule: PassRule): boolean {
  return may(person, rule === 'editors' ? 'passAsEditor' : 'passAlways');
}

/** The rule of a version without a section: the stricter one, since nobody yet knows whose it will be. */
export function ruleOf(section: { passRule: PassRule } | null | undefined): PassRule {
  return section?.passRule ?? 'reviewers';
}

/** Whether a yes that was complete under one rule still is under another. */
export function isAsStrict(given: PassRule, needed: PassRule): boolean {
  return given === needed || given === 'reviewers';
}

/** Whether this person may put the story into the queue, or take up again what was sent back. */
export function mayFile(actor: PersonActor, story: StoryRights): boolean {
  return mayEdit(actor, story);
}

/** Whether this person may take the story out of the queue: who filed it, and everybody who may edit it. */
export function mayRecall(actor: PersonActor, story: StoryRights, filedById: string | null): boolean {
  return actor.id === filedById || mayEdit(actor, story);
}

/** Whether this person may send the story back to its writer: whoever may pass it. */
export function maySendBack(actor: PersonActor, rule: PassRule): boolean {
  return mayPass(actor, rule);
}

/** Whether this person's yes to single passages is heard: whoever may pass, and the story's writers for others' changes. */
export function mayLook(actor: PersonActor, story: StoryRights, rule: PassRule): boolean {
  return mayPass(actor, rule) || mayEdit(actor, story);
}

/** Whether this person may say of a seeming placeholder that it is meant. */
export function mayMean(actor: PersonActor, rule: PassRule): boolean {
  return may(actor, 'publish') || mayPass(actor, rule);
}
