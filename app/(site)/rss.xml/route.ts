import { siteFeed } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressRss } from '#site/feeds/rss.tsx';
import { answer, pressEmpty } from '#site/press.ts';

export async function GET(): Promise<Response> {
  return answer(async () => {
    const feed = await siteFeed(reader(), {});
    return feed ? pressRss(feed) : pressEmpty(404);
  });
}
