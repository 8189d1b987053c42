import { banner } from '#features/alerts/public/queries.ts';
import { reader } from '#lib/actor.ts';
import { answer, pressPiece } from '#site/press.ts';
import { BreakingBanner } from '#site/shell/breaking-banner.tsx';

export async function GET(): Promise<Response> {
  return answer(async () => pressPiece(<BreakingBanner {...(await banner(reader()))} />));
}
