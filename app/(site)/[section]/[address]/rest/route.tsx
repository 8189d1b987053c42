import { siteFrame, storyRest } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { restPath } from '#site/addresses.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, pressEmpty } from '#site/press.ts';
import { pressStoryRest } from '#site/story/story-rest.tsx';

type Context = { params: Promise<{ section: string; address: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const found = await storyRest(reader(), await params);
    if (found.outcome === 'page') return pressStoryRest(found.page);
    if (found.outcome === 'moved') return pressEmpty(308, { location: restPath(found.to) });
    return pressMessage(await siteFrame(reader()), found.outcome === 'gone' ? 410 : 404);
  });
}
