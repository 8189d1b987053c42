import { bell } from '#features/notices/queries.ts';
import { answer, deskRoute } from '#lib/desk-route.ts';
import { success } from '#lib/result.ts';

/** What the bell shows to who asks. */
export const GET = deskRoute(async (actor) => answer(success(await bell(actor))));
