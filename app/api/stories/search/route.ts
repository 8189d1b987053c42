import { searchStories } from '#features/stories/queries.ts';
import { storySearchSchema } from '#features/stories/schema.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { success } from '#lib/result.ts';

/** Stories to link or go to: `q` are words, `not` is the story that asks, `all=1` takes those in that are over. */
export const GET = deskRoute(async (actor, request) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return answer(success(await searchStories(actor, storySearchSchema.parse(asked))));
});
