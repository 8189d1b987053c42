import { type Happened, occasionOf } from '#features/publishing/open-pages/rules/occasions.ts';
import { publicVersion } from '#features/publishing/public/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import type { LiveChange } from '#lib/live-message.ts';

/**
 * What open pages are told when something has happened. The event is only the occasion: what is said is what readers may
 * see now, so that a story that never was public is never named, and one that is gone by now is gone.
 */
export async function openPageChanges(
  actor: Actor,
  event: Happened & { storyId: string | null },
): Promise<LiveChange[]> {
  const occasion = occasionOf(event);
  if (!occasion || !event.storyId) return [];
  const found = await publicVersion(actor, { storyId: event.storyId });
  // An alert that is stopped because its story is gone leaves the banner too.
  if (occasion === 'breaking') return found.outcome === 'none' ? [] : [{ what: 'breaking' }];
  if (found.outcome === 'none') return [];
  if (found.outcome === 'gone') return [{ story: await shortIdOf(event.storyId), what: 'gone' }];
  const { shortId, breakingUntil } = found.story;
  const change: LiveChange = { story: shortId, what: occasion === 'gone' ? 'version' : occasion };
  return breakingUntil && occasion !== 'posts' ? [change, { what: 'breaking' }] : [change];
}

async function shortIdOf(storyId: string): Promise<string> {
  const { shortId } = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { shortId: true },
  });
  return shortId;
}
