import { frontPage } from '#features/publishing/site/queries.ts';
import { trendingNow } from '#features/trending/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { FrontPageView } from '#site/front/front-page.tsx';
import { answer, press } from '#site/press.ts';
import { Trending } from '#site/trending/trending.tsx';

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const page = await frontPage(reader(), { before: beforeIn(request.url) });
    const trending = <Trending stories={await trendingNow(reader())} />;
    return press(<FrontPageView {...page} trending={trending} />);
  });
}
