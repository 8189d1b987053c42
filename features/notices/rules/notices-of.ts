import type { Role } from '#generated/prisma/enums.ts';

/** What happened, as far as it decides whom it concerns. */
export type Happened = {
  kind: string;
  storyId: string;
  /** Who did it; null for Copydesk itself. */
  personId: string | null;
  data: Record<string, unknown>;
};

/** Who has to do with a story. */
export type Concerned = {
  storyId: string;
  createdById: string;
  heldById: string | null;
  bylinePeople: string[];
};

/** What the event alone does not tell. */
export type NoticeFacts = {
  story: Concerned;
  /** Who filed it last, and who sent it back last. */
  filedById: string | null;
  sentBackById: string | null;
  /** Stories that lead to this one. */
  linkers: Concerned[];
  /** Everybody who may order what goes out. */
  schedulers: { id: string; role: Role }[];
};

/** A line of somebody's list; `storyId` is where it leads. */
export type NewNotice = { personId: string; storyId: string; isLink: boolean };

/** The kinds of events that concern anybody. */
export const NOTICED = [
  'story.handed_over',
  'draft.filed',
  'draft.sent_back',
  'story.failed_to_publish',
  'story.taken_down',
  'story.killed',
  'story.unscheduled',
  'mend.applied',
  'story.still_shows',
  'alert.stopped',
  'alert.outdated',
  'story.lost_picture',
] as const;

/**
 * Whom an event concerns: a story handed to them, filed again after they sent it back or while they have it, sent back to
 * them, failed when its time came, taken down or killed, still to be seen after that, or linked to from theirs; an order of theirs that
 * a mend cancelled, or a mend that does not fit their text. Never who did it themselves, but for
 * what failed: that nobody saw.
 */
export function noticesOf(event: Happened, facts: NoticeFacts): NewNotice[] {
  const about = peopleOf(event, facts).map((personId) => ({
    personId,
    storyId: event.storyId,
    isLink: false,
  }));
  const linked = isGone(event.kind)
    ? facts.linkers.flatMap((linker) =>
        ownersOf(linker).map((personId) => ({ personId, storyId: linker.storyId, isLink: true })),
      )
    : [];
  return distinct([...about, ...linked].filter(({ personId }) => personId !== event.personId));
}

function peopleOf({ kind, data }: Happened, facts: NoticeFacts): string[] {
  const { story, filedById, sentBackById, schedulers } = facts;
  switch (kind) {
    case 'story.handed_over':
      return typeof data.to === 'string' ? [data.to] : [];
    case 'draft.filed':
      return present(sentBackById, story.heldById);
    case 'draft.sent_back':
      return present(filedById, story.heldById);
    case 'story.failed_to_publish':
      return [...ownersOf(story), ...schedulers.map(({ id }) => id)];
    case 'story.still_shows':
      return [...ownersOf(story), ...(typeof data.askedById === 'string' ? [data.askedById] : [])];
    case 'story.lost_picture':
    case 'story.taken_down':
    case 'story.killed':
      return ownersOf(story);
    case 'story.unscheduled':
      // Only where somebody else's act cancelled it does it say whose order it was.
      return present(textOf(data.orderedById));
    case 'mend.applied':
      return Number(data.misfits) > 0 ? ownersOf(story) : [];
    case 'alert.stopped':
    case 'alert.outdated':
      // Whoever may order what goes out may send a corrected alert too.
      return [...schedulers.map(({ id }) => id), ...present(textOf(data.orderedById))];
    default:
      return [];
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isGone(kind: string): boolean {
  return kind === 'story.taken_down' || kind === 'story.killed';
}

function ownersOf({ createdById, heldById, bylinePeople }: Concerned): string[] {
  return [createdById, ...present(heldById), ...bylinePeople];
}

function present(...ids: (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}

function distinct(notices: NewNotice[]): NewNotice[] {
  const seen = new Map(notices.map((notice) => [`${notice.personId} ${notice.storyId}`, notice]));
  return [...seen.values()];
}
