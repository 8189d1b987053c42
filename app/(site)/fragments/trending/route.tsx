import { trendingNow } from '#features/trending/queries.ts';
import { reader } from '#lib/actor.ts';
import { answer, pressPiece } from '#site/press.ts';
import { Trending } from '#site/trending/trending.tsx';

export async function GET(): Promise<Response> {
  return answer(async () => pressPiece(<Trending stories={await trendingNow(reader())} />));
}
