import { pickPeople } from '#features/people/queries.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { success } from '#lib/result.ts';

export const GET = deskRoute(async (actor, request) => {
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return answer(success(await pickPeople(actor, { words })));
});
