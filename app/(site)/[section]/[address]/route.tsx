import { siteFrame, storyPage } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { press, toResponse } from '#site/press.ts';
import { StoryPageView } from '#site/story/story-page.tsx';

type Context = { params: Promise<{ section: string; address: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = await storyPage(reader(), await params);
  if (found.outcome === 'page') return toResponse(await press(<StoryPageView {...found.page} />));
  if (found.outcome === 'moved') return moved(found.to);
  return toResponse(await pressMessage(await siteFrame(reader()), found.outcome === 'gone' ? 410 : 404));
}

function moved(to: string): Response {
  return new Response(null, { status: 308, headers: { location: to, 'cache-control': 'no-cache' } });
}
