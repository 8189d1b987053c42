import type { SiteState } from '#generated/prisma/enums.ts';

const NOTES: Record<SiteState, string> = {
  published: '',
  unpublished: 'not published yet',
  scheduled: 'scheduled',
  failed_to_publish: 'not published yet',
  taken_down: 'taken down',
  killed: 'killed',
  spiked: 'spiked',
};

/** Why readers cannot go to a story that is linked to; empty where they can. */
export function storyNote(state: SiteState): string {
  return NOTES[state];
}
