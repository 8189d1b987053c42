import { siteFeed, siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressRss } from '#site/feeds/rss.tsx';
import { pressMessage } from '#site/messages/press-message.tsx';
import { toResponse } from '#site/press.ts';

type Context = { params: Promise<{ section: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const feed = await siteFeed(reader(), await params);
  if (!feed) return toResponse(await pressMessage(await siteFrame(reader()), 404));
  return toResponse(await pressRss(feed));
}
