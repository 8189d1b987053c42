import { alertsOf } from '#features/alerts/queries.ts';
import { storyIdSchema } from '#features/alerts/schema.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { notFound, success } from '#lib/result.ts';

/** A story's alerts, for whoever waits until one has gone out. */
export const GET = deskRoute<{ id: string }>(async (actor, _request, { id }) => {
  const known = storyIdSchema.safeParse(id);
  const view = known.success ? await alertsOf(actor, { storyId: known.data }) : null;
  return answer(view ? success(view) : notFound('story'));
});
