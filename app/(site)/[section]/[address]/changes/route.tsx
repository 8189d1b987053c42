import { changesPage } from '#features/publishing/site/changes/queries.ts';
import { siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { changesPath } from '#site/addresses.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, press, pressEmpty } from '#site/press.ts';
import { ChangesPageView } from '#site/story/changes-page.tsx';

type Context = { params: Promise<{ section: string; address: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const found = await changesPage(reader(), await params);
    if (found.outcome === 'page') return press(<ChangesPageView {...found.page} />);
    if (found.outcome === 'moved') return pressEmpty(308, { location: changesPath(found.to) });
    return pressMessage(await siteFrame(reader()), found.outcome === 'gone' ? 410 : 404);
  });
}
