import { siteFrame, storyPage } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, press, pressEmpty } from '#site/press.ts';
import { Hole } from '#site/shell/hole.tsx';
import { StoryPageView } from '#site/story/story-page.tsx';

type Context = { params: Promise<{ section: string; address: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const found = await storyPage(reader(), await params);
    if (found.outcome === 'page') {
      return press(<StoryPageView {...found.page} trending={<Hole name="trending" />} />);
    }
    if (found.outcome === 'moved') return pressEmpty(308, { location: found.to });
    return pressMessage(await siteFrame(reader()), found.outcome === 'gone' ? 410 : 404);
  });
}
