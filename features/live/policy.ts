import { may } from '#features/people/policy.ts';
import { isWorkedOn } from '#features/review/workflow.ts';
import type { Role, SiteState } from '#generated/prisma/enums.ts';

type Person = { id: string; role: Role };

/** What the rights in a live story depend on. */
export type LiveRights = {
  chairId: string;
  closedAt: Date | null;
  siteState: SiteState;
  members: readonly { personId: string; straight: boolean }[];
};

/** What the rights in a post depend on: who made it, and who holds what is written of it now. */
export type PostRights = { authorId: string; draftById: string | null; waitingAt: Date | null };

/** Whether this person may make a story a live one, and take the chair of one. */
export function mayOpenLive(actor: Person): boolean {
  return may(actor, 'runLive');
}

/** Whether this person runs the live story: its team, its promises, its list of words, its breaks and its end. */
export function mayRun(actor: Person, live: LiveRights): boolean {
  return actor.id === live.chairId && isWorkedOn(live.siteState);
}

/** Whether this person may take the chair from whoever has it. */
export function mayTakeChair(actor: Person, live: LiveRights): boolean {
  return mayOpenLive(actor) && actor.id !== live.chairId && isWorkedOn(live.siteState);
}

/** Whether this person may write posts: whoever is of the team, while it runs. */
export function mayWritePosts(actor: Person, live: LiveRights): boolean {
  const isOfTeam = actor.id === live.chairId || live.members.some(({ personId }) => personId === actor.id);
  return isOfTeam && live.closedAt === null && isWorkedOn(live.siteState);
}

/** Whether this person's posts go out at once: the team's rule. The chair's do. */
export function postsStraight(actor: Person, live: LiveRights): boolean {
  const member = live.members.find(({ personId }) => personId === actor.id);
  return mayWritePosts(actor, live) && (actor.id === live.chairId || member?.straight === true);
}

/** Whether this person may write on in a post: those who post at once in any, the others in their own. */
export function mayEditPost(actor: Person, live: LiveRights, post: PostRights): boolean {
  return postsStraight(actor, live) || (mayWritePosts(actor, live) && post.authorId === actor.id);
}

/** Whether this person may say yes or no to a post that waits: somebody who posts at once, and not whoever wrote it. */
export function mayAnswer(actor: Person, live: LiveRights, post: PostRights): boolean {
  return postsStraight(actor, live) && post.waitingAt !== null && post.draftById !== actor.id;
}

/** Whether this person may pin posts and make them key updates. */
export function mayPlace(actor: Person, live: LiveRights): boolean {
  return postsStraight(actor, live);
}

/** Whether this person may take a post off the site. Stopping is easier than starting: any editor may, at any time. */
export function mayDeletePost(actor: Person, live: LiveRights, post: PostRights): boolean {
  return may(actor, 'takeDown') || mayEditPost(actor, live, post);
}

/** Whether this person may take over what somebody else holds: the chair, or who posts at once. */
export function mayTakeOver(actor: Person, live: LiveRights, post: PostRights): boolean {
  return postsStraight(actor, live) && post.draftById !== null && post.draftById !== actor.id;
}
