import { robots } from '#features/publishing/site/sitemaps/queries.ts';
import { reader } from '#lib/actor.ts';
import { answer } from '#site/press.ts';
import { pressRobots } from '#site/sitemaps/robots.ts';

// Next takes a file of this name for one that never changes, and would write it while it builds.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return answer(async () => pressRobots(await robots(reader())));
}
