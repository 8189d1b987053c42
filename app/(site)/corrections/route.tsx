import { correctionsPage } from '#features/publishing/site/corrections/queries.ts';
import { reader } from '#lib/actor.ts';
import { beforeIn } from '#site/addresses.ts';
import { CorrectionsPageView } from '#site/corrections/corrections-page.tsx';
import { answer, press } from '#site/press.ts';

export async function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const page = await correctionsPage(reader(), { before: beforeIn(request.url) });
    return press(<CorrectionsPageView {...page} />);
  });
}
