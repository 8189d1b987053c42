import { siteFeed } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressRss } from '#site/feeds/rss.tsx';
import { toResponse } from '#site/press.ts';

export async function GET(): Promise<Response> {
  const feed = await siteFeed(reader(), {});
  return feed ? toResponse(await pressRss(feed)) : new Response(null, { status: 404 });
}
