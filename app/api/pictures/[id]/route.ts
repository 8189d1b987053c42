import { getPicture } from '#features/pictures/queries.ts';
import { pictureIdSchema } from '#features/pictures/schema.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { notFound, success } from '#lib/result.ts';

/** One picture's record, for whoever waits until it is prepared. */
export const GET = deskRoute<{ id: string }>(async (actor, _request, { id }) => {
  const known = pictureIdSchema.safeParse(id);
  const picture = known.success ? await getPicture(actor, known.data) : null;
  return answer(picture ? success(picture) : notFound('picture'));
});
