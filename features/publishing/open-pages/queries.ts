import {
  type Happened,
  type Occasion,
  occasionOf,
  pictureIn,
} from '#features/publishing/open-pages/rules/occasions.ts';
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
  if (!occasion) return [];
  if (event.storyId) return changesOf(actor, event.storyId, occasion);
  const pictureId = pictureIn(event);
  if (!pictureId) return [];
  const changes: LiveChange[] = [];
  for (const storyId of await storiesWith(pictureId))
    changes.push(...(await changesOf(actor, storyId, occasion)));
  return changes;
}

async function changesOf(actor: Actor, storyId: string, occasion: Occasion): Promise<LiveChange[]> {
  const found = await publicVersion(actor, { storyId });
  // An alert that is stopped because its story is gone leaves the banner too.
  if (occasion === 'breaking') return found.outcome === 'none' ? [] : [{ what: 'breaking' }];
  if (found.outcome === 'none') return [];
  if (found.outcome === 'gone') return [{ story: await shortIdOf(storyId), what: 'gone' }];
  const { shortId, breakingUntil } = found.story;
  const change: LiveChange = { story: shortId, what: occasion === 'gone' ? 'version' : occasion };
  return breakingUntil && occasion !== 'posts' ? [change, { what: 'breaking' }] : [change];
}

/** The stories whose published version shows a picture. */
async function storiesWith(pictureId: string): Promise<string[]> {
  const references = await db().reference.findMany({
    where: { kind: 'picture', place: 'published', targetId: pictureId },
    select: { storyId: true },
  });
  return references.map(({ storyId }) => storyId);
}

async function shortIdOf(storyId: string): Promise<string> {
  const { shortId } = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { shortId: true },
  });
  return shortId;
}
