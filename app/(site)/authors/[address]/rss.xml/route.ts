import { authorFeed, siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { feedPathOf } from '#site/addresses.ts';
import { pressRss } from '#site/feeds/rss.tsx';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, pressEmpty } from '#site/press.ts';

type Context = { params: Promise<{ address: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const found = await authorFeed(reader(), await params);
    if (found.outcome === 'page') return pressRss(found.page);
    if (found.outcome === 'moved') return pressEmpty(308, { location: feedPathOf(found.to) });
    return pressMessage(await siteFrame(reader()), 404);
  });
}
