import { authorPage, siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { AuthorPageView } from '#site/lists/author-page.tsx';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, press, pressEmpty } from '#site/press.ts';

type Context = { params: Promise<{ address: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { address } = await params;
    const found = await authorPage(reader(), { address, before: beforeIn(request.url) });
    if (found.outcome === 'page') return press(<AuthorPageView {...found.page} />);
    if (found.outcome === 'moved') return pressEmpty(308, { location: found.to });
    return pressMessage(await siteFrame(reader()), 404);
  });
}
