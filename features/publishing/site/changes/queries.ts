import { publicChanges } from '#features/publishing/public/changes/queries.ts';
import { type Outcome, type StoryArgs, siteFrame, storyAt } from '#features/publishing/site/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { storyPath } from '#site/addresses.ts';
import type { ChangesPage } from '#site/story/changes-page.tsx';

/** What changed in a story, at its address; `none` for a story that does not show it. */
export async function changesPage(actor: Actor, args: StoryArgs): Promise<Outcome<ChangesPage>> {
  const found = await storyAt(actor, args);
  if (found.outcome !== 'page') return found;
  const { storyId, headline, firstPublishedAt: published } = found.page;
  const changes = await publicChanges(actor, { storyId });
  if (!changes) return { outcome: 'none' };
  const frame = await siteFrame(actor);
  const page = {
    ...{ frame, headline, published, path: storyPath(found.page) },
    changes: changes.map(({ at, correction, changes: blocks }) => ({
      at,
      correction: correction && { kind: correction.kind, text: correction.note, at },
      blocks: blocks.map(({ pieces }) => pieces),
    })),
  };
  return { outcome: 'page', page };
}
