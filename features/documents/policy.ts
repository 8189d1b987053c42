import { may, ROLES } from '#features/people/policy.ts';
import type { Role, SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';

/** What the right to change a story's words depends on. */
export type WordsRights = {
  createdById: string;
  heldById: string | null;
  bylinePeople: string[];
  siteState: SiteState;
  /** Of a mend that was published or dropped: nobody writes in it any more. */
  endedAt?: Date | null;
};

/** The site states in which nobody changes a story's words. */
export const CLOSED_STATES: readonly SiteState[] = ['killed', 'spiked'];

/** The roles that change any open story's words; the others only their own stories'. */
export const EDITING_ROLES: readonly Role[] = ROLES.filter((role) => may({ role }, 'editAnyStory'));

/** Whether this person may change the story's words. The same rule is in the statement that commits their steps. */
export function mayWrite(actor: Pick<PersonActor, 'id' | 'role'>, story: WordsRights): boolean {
  if (CLOSED_STATES.includes(story.siteState) || story.endedAt) return false;
  return (
    EDITING_ROLES.includes(actor.role) ||
    story.createdById === actor.id ||
    story.heldById === actor.id ||
    story.bylinePeople.includes(actor.id)
  );
}
