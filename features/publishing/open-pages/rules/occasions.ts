import type { EventKind } from '#lib/event-kinds.ts';
import type { StoryWhat } from '#lib/live-message.ts';

/** What an event may mean for pages that are open. What they are told is asked of what is public then. */
export type Occasion = StoryWhat | 'breaking';

/** An event, as far as this table needs it. */
export type Happened = { kind: string; data: unknown };

/** Events that are not named here change nothing on a page that is open. */
const occasions: Partial<Record<EventKind, Occasion>> = {
  'story.published': 'version',
  'story.updated': 'version',
  'story.taken_down': 'gone',
  'story.killed': 'gone',
  'story.reinstated': 'back',
  'treatment.developing': 'version',
  'treatment.breaking': 'breaking',
  'story.lost_picture': 'version',
  // Of each story that shows it.
  'picture.reinstated': 'version',
  'alert.started': 'breaking',
  'alert.outdated': 'breaking',
  'alert.holds': 'breaking',
  'alert.stopped': 'breaking',
  'live.opened': 'posts',
  'live.closed': 'posts',
  'live.reopened': 'posts',
  'live.paused': 'posts',
  'live.resumed': 'posts',
  'live.promised': 'posts',
  'live.promise_taken_back': 'posts',
  'post.posted': 'posts',
  'post.edited': 'posts',
  'post.deleted': 'posts',
  'post.pinned': 'posts',
  'post.unpinned': 'posts',
  'post.key_changed': 'posts',
};

/** The picture that an event is about, where it is about one and no story. */
export function pictureIn({ data }: Happened): string | null {
  const isOfPicture = typeof data === 'object' && data !== null && 'pictureId' in data;
  return isOfPicture && typeof data.pictureId === 'string' ? data.pictureId : null;
}

/** What to look for when this has happened; null where no open page shows any of it. */
export function occasionOf({ kind, data }: Happened): Occasion | null {
  const occasion = occasions[kind as EventKind] ?? null;
  const isCorrected =
    typeof data === 'object' && data !== null && 'cause' in data && data.cause === 'correction';
  return occasion === 'version' && isCorrected ? 'correction' : occasion;
}
