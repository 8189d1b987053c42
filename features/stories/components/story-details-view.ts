import type { StoryCan, StoryView } from '#features/stories/queries.ts';
import type { SiteState } from '#generated/prisma/enums.ts';

/** A story's record as its details show it: plain data, moments in ISO 8601. */
export type StoryDetailsView = {
  id: string;
  change: number;
  slug: string;
  line: string;
  dueAt: string | null;
  length: number | null;
  words: number;
  createdBy: string;
  heldBy: { id: string; name: string } | null;
  hold: { reason: string; by: string; at: string } | null;
  siteState: SiteState;
  siteStateReason: string;
  can: StoryCan;
};

/** What of a story its details show. */
export function storyDetailsView(story: StoryView): StoryDetailsView {
  const { id, change, slug, line, length, words, createdBy, siteState, siteStateReason, can } = story;
  return {
    id,
    change,
    slug,
    line,
    length,
    words,
    createdBy,
    siteState,
    siteStateReason,
    can,
    dueAt: story.dueAt?.toISOString() ?? null,
    heldBy: story.heldById ? { id: story.heldById, name: story.heldBy ?? '' } : null,
    hold: story.holdAt
      ? { reason: story.holdReason, by: story.holdBy ?? '', at: story.holdAt.toISOString() }
      : null,
  };
}
