import { publicCorrections } from '#features/publishing/public/corrections/queries.ts';
import { siteFrame } from '#features/publishing/site/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { storyPath } from '#site/addresses.ts';
import type { CorrectionsPage } from '#site/corrections/corrections-page.tsx';

/** How many notes a page holds. */
const LIST = 50;

/** The page of corrections, or a page of older ones behind it. */
export async function correctionsPage(actor: Actor, args: { before?: string }): Promise<CorrectionsPage> {
  const [frame, list] = await Promise.all([
    siteFrame(actor),
    publicCorrections(actor, { before: args.before, limit: LIST }),
  ]);
  return {
    frame,
    before: args.before ?? null,
    older: list.older,
    corrections: list.corrections.map(({ kind, note, at, headline, ...address }) => ({
      ...{ kind, text: note, at, headline },
      path: storyPath(address),
    })),
  };
}
