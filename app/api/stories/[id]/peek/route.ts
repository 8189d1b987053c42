import { peekStory } from '#features/desk/peek/queries.ts';
import { storyIdSchema } from '#features/documents/references/schema.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { notFound, success } from '#lib/result.ts';

/** A look into a story from a list: its beginning, where it stands, what happened last. */
export const GET = deskRoute<{ id: string }>(async (actor, _request, params) => {
  const id = storyIdSchema.safeParse(params.id);
  const peek = id.success ? await peekStory(actor, { storyId: id.data }) : null;
  return answer(peek ? success(peek) : notFound('story'));
});
