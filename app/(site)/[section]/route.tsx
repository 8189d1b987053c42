import { sectionPage, siteFrame } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { SectionPageView } from '#site/lists/section-page.tsx';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer, press } from '#site/press.ts';

type Context = { params: Promise<{ section: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { section } = await params;
    const page = await sectionPage(reader(), { words: section, before: beforeIn(request.url) });
    if (!page) return pressMessage(await siteFrame(reader()), 404);
    return press(<SectionPageView {...page} />);
  });
}
