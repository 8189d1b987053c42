import { siteFrame, topicPage } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { TopicPageView } from '#site/lists/topic-page.tsx';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, press } from '#site/press.ts';

type Context = { params: Promise<{ words: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { words } = await params;
    const page = await topicPage(reader(), { words, before: beforeIn(request.url) });
    if (!page) return pressMessage(await siteFrame(reader()), 404);
    return press(<TopicPageView {...page} />);
  });
}
