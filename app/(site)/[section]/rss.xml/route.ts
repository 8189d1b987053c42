import { siteFeed, siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressRss } from '#site/feeds/rss.tsx';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer } from '#site/press.ts';

type Context = { params: Promise<{ section: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const feed = await siteFeed(reader(), await params);
    return feed ? pressRss(feed) : pressMessage(await siteFrame(reader()), 404);
  });
}
