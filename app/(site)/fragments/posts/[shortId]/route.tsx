import { livePostChanges } from '#features/live/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressPostChanges } from '#site/live/post-changes.tsx';
import { answer, pressEmpty } from '#site/press.ts';

type Context = { params: Promise<{ shortId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { shortId } = await params;
    const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
    const isNumber = Number.isInteger(after) && after >= 0 && after < 2 ** 31;
    const changes = await livePostChanges(reader(), { shortId, after: isNumber ? after : 0 });
    return changes ? pressPostChanges(changes) : pressEmpty(404);
  });
}
