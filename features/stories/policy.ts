import { may } from '#features/people/policy.ts';
import type { SiteState } from '#generated/prisma/enums.ts';
import type { PersonActor } from '#lib/actor.ts';

/** What the rights in a story depend on. */
export type StoryRights = {
  createdById: string;
  heldById: string | null;
  bylinePeople: string[];
  siteState: SiteState;
};

/** Whether this person may change the story's words and details: any editor; a writer if it is theirs. */
export function mayEdit(actor: PersonActor, story: StoryRights): boolean {
  return isOpen(story) && (may(actor, 'editAnyStory') || isTheirs(actor, story));
}

/** Whether this person may pass the story on to somebody else, or take it. */
export function mayHandOver(actor: PersonActor, story: StoryRights): boolean {
  return mayEdit(actor, story);
}

/** Whether this person may drop it: an editor, or the writer whose story it is, while no reader ever saw it. */
export function maySpike(actor: PersonActor, story: StoryRights): boolean {
  return may(actor, 'spike') || isTheirs(actor, story);
}

/** Whether this person may set or lift a hold. */
export function mayHold(actor: PersonActor): boolean {
  return may(actor, 'hold');
}

/** Created by them, bylined to them, or in their hands. */
export function isTheirs(actor: PersonActor, story: Omit<StoryRights, 'siteState'>): boolean {
  return (
    story.createdById === actor.id || story.heldById === actor.id || story.bylinePeople.includes(actor.id)
  );
}

function isOpen(story: StoryRights): boolean {
  return story.siteState !== 'killed' && story.siteState !== 'spiked';
}
