import { frontPage } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { FrontPageView } from '#site/front/front-page.tsx';
import { answer, press } from '#site/press.ts';
import { Hole } from '#site/shell/hole.tsx';

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const page = await frontPage(reader(), { before: beforeIn(request.url) });
    return press(<FrontPageView {...page} trending={<Hole name="trending" />} />);
  });
}
