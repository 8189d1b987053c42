import type { Node } from '@tiptap/pm/model';
import { upcast } from '#editor/document.ts';
import { isEmptyPost, parsePost, type ReadPost } from '#editor/post.ts';
import { barredIn } from '#features/live/rules/barred-words.ts';
import { readinessOf } from '#features/review/readiness/queries.ts';
import type { ReadinessCode } from '#features/review/rules/readiness.ts';
import type { PersonActor } from '#lib/actor.ts';
import { db } from '#lib/db.ts';
import { type Failure, failure } from '#lib/result.ts';

/** What is asked of a story and not of a post. An embargo hides the posts with their story, so that they may be written under it. */
const OF_STORIES: readonly ReadinessCode[] = [
  'no_headline',
  'no_section',
  'empty_body',
  'not_passed',
  'no_topic',
  'old_date_line',
  'embargo',
];

/**
 * What keeps a post back, as the failure to return; null where nothing does: that it is empty, words of the do-not-use
 * list with their reasons, and all that would keep these blocks back in a story (its hold, a picture without credit,
 * notes to a colleague).
 */
export async function keptBackBy(
  actor: PersonActor,
  args: { storyId: string; story: Node },
): Promise<Failure | null> {
  const { storyId, story } = args;
  if (isEmptyPost(story)) return failure('invalid', 'Write something first: an empty post is not posted.');
  const list = await db().doNotUse.findMany({
    where: { storyId },
    orderBy: { addedAt: 'asc' },
    select: { words: true, reason: true },
  });
  const barred = barredIn(story, list).map(({ words, reason }) => ({
    message: `“${words}” must not be used: ${reason}`,
  }));
  const missing = (await readinessOf(actor, { storyId, doc: story, states: null }))
    .filter(({ code, level }) => level === 'blocks' && !OF_STORIES.includes(code))
    .map(({ message }) => ({ message }));
  const issues = [...barred, ...missing];
  const [first] = issues;
  if (!first) return null;
  const rest = issues.length > 1 ? ` (And ${issues.length - 1} more.)` : '';
  return failure('blocked', `Not posted, nothing is lost. ${first.message}${rest}`, issues);
}

/** A stored post as it is read again. Throws on a damaged one. */
export function storedPost(document: unknown, schemaNumber: number): ReadPost {
  const read = parsePost(upcast(document, schemaNumber));
  if (!read.ok) throw new Error(`A post cannot be read: ${read.problem}`);
  return read;
}
