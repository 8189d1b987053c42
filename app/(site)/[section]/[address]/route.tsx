import { siteFrame, storyPage } from '#features/publishing/site/queries.ts';
import { trendingNow } from '#features/trending/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, press, pressEmpty } from '#site/press.ts';
import { StoryPageView } from '#site/story/story-page.tsx';
import { Trending } from '#site/trending/trending.tsx';

type Context = { params: Promise<{ section: string; address: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const found = await storyPage(reader(), await params);
    if (found.outcome === 'page') {
      const trending = <Trending stories={await trendingNow(reader())} />;
      return press(<StoryPageView {...found.page} trending={trending} />);
    }
    if (found.outcome === 'moved') return pressEmpty(308, { location: found.to });
    return pressMessage(await siteFrame(reader()), found.outcome === 'gone' ? 410 : 404);
  });
}
