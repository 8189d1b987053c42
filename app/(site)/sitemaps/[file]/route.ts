import { siteFrame } from '#features/publishing/site/queries.ts';
import { sitemap } from '#features/publishing/site/sitemaps/queries.ts';
import { reader } from '#lib/actor.ts';
import { pressMessage } from '#site/messages/press-message.tsx';
import { answer } from '#site/press.ts';
import { pressSitemap } from '#site/sitemaps/sitemap.ts';

type Context = { params: Promise<{ file: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const found = await sitemap(reader(), await params);
    return found ? pressSitemap(found) : pressMessage(await siteFrame(reader()), 404);
  });
}
