import { namedStories } from '#features/documents/references/queries.ts';
import { storyIdsSchema } from '#features/documents/references/schema.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { success } from '#lib/result.ts';

/** Stories by their ids (`?id=…&id=…`): what links and Read more lines lead to. */
export const GET = deskRoute(async (actor, request) => {
  const ids = storyIdsSchema.parse(new URL(request.url).searchParams.getAll('id'));
  return answer(success(await namedStories(actor, { ids })));
});
