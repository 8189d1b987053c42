import { storyOrLivePage } from '#features/live/site/queries.ts';
import { siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, press, pressEmpty } from '#site/press.ts';
import { Hole } from '#site/shell/hole.tsx';
import { StoryPageView } from '#site/story/story-page.tsx';

type Context = { params: Promise<{ section: string; address: string }> };

export async function GET({ url }: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const place = { before: beforeIn(url), post: new URL(url).searchParams.get('post') ?? undefined };
    const found = await storyOrLivePage(reader(), { ...(await params), ...place });
    if (found.outcome === 'page') {
      return press(<StoryPageView {...found.page} trending={<Hole name="trending" />} />);
    }
    if (found.outcome === 'moved') return pressEmpty(308, { location: found.to });
    return pressMessage(await siteFrame(reader()), found.outcome === 'gone' ? 410 : 404);
  });
}
