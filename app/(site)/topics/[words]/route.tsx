import { siteFrame, topicPage } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { TopicPageView } from '#site/lists/topic-page.tsx';
import { pressMessage } from '#site/messages/press-message.tsx';
import { press, toResponse } from '#site/press.ts';

type Context = { params: Promise<{ words: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { words } = await params;
  const page = await topicPage(reader(), { words, before: beforeIn(request.url) });
  if (!page) return toResponse(await pressMessage(await siteFrame(reader()), 404));
  return toResponse(await press(<TopicPageView {...page} />));
}
