import type { EventKind } from '#lib/event-kinds.ts';
import type { CacheKey } from '#lib/page-cache/cache-key.ts';

/** An event, as far as this table needs it. */
export type Happened = { kind: string; storyId: string | null; data: unknown };

/**
 * What kept pages are made of that an event changes. The other half of what public queries note: whatever a reader can see
 * and this event can change is under one of these keys. What the event does not say, or a newer program's kind, is
 * everything: an empty cache is always right.
 */
export function purgeKeys(event: Happened): CacheKey[] {
  const rule = rules[event.kind as EventKind];
  if (!rule) return ['all'];
  return rule === 'nothing' ? [] : rule(event);
}

type Rule = 'nothing' | ((event: Happened) => CacheKey[]);

const everything: Rule = () => ['all'];

const rules: Record<EventKind, Rule> = {
  'story.published': (event) => [...storyKeys(event), ...listKeys(event, false)],
  'story.updated': (event) => [...storyKeys(event), ...listKeys(event, true)],
  'story.taken_down': (event) => [...storyKeys(event), ...listKeys(event, true)],
  'story.reinstated': (event) => [...storyKeys(event), ...listKeys(event, true)],
  'story.killed': (event) => [...storyKeys(event), ...listKeys(event, true)],
  // The banner is a fragment of its own, and the front puts breaking stories first; other pages have the story's key.
  'treatment.breaking': (event) => [...storyKeys(event), 'list:breaking', 'list:front'],
  // The pages that show it must not outlive the ordered end.
  'story.take_down_scheduled': (event) => [...storyKeys(event), 'list:sitemaps'],
  'treatment.developing': storyKeys,
  'treatment.history': storyKeys,
  'treatment.words': (event) => [...storyKeys(event), 'list:sitemaps'],

  'live.opened': storyKeys,
  'live.closed': postKeys,
  'live.reopened': postKeys,
  'live.paused': postKeys,
  'live.resumed': postKeys,
  'live.promised': postKeys,
  'live.promise_taken_back': postKeys,
  'post.posted': postKeys,
  'post.edited': postKeys,
  'post.deleted': postKeys,
  'post.pinned': postKeys,
  'post.unpinned': postKeys,
  'post.key_changed': postKeys,

  'picture.prepared': (event) => idKeys('picture', event, 'pictureId'),
  'picture.described': (event) => idKeys('picture', event, 'pictureId'),
  'picture.taken_down': (event) => idKeys('picture', event, 'pictureId'),
  'picture.reinstated': (event) => idKeys('picture', event, 'pictureId'),
  'picture.uploaded': 'nothing',
  'video.described': (event) => idKeys('video', event, 'videoId'),
  // A story names the track that it uses; tracks are never rewritten.
  'video.captioned': 'nothing',
  'video.uploaded': 'nothing',

  // What stands in the banner of an alert: while it is known to be true of what readers have.
  'alert.started': () => ['list:breaking'],
  'alert.outdated': () => ['list:breaking'],
  'alert.holds': () => ['list:breaking'],
  'alert.stopped': () => ['list:breaking'],
  'alert.ended': 'nothing',
  'alert.ordered': 'nothing',
  'alert.undone': 'nothing',

  'topic.added': () => ['list:topics'],
  'topic.renamed': (event) => [...idKeys('topic', event, 'id'), 'list:topics'],
  'topic.ordered': () => ['list:topics'],
  // The sections stand in the head of every page.
  'section.added': everything,
  'section.renamed': everything,
  'section.ordered': everything,
  'section.pass_rule': 'nothing',

  'settings.begun': () => ['settings'],
  'settings.saved': () => ['settings'],
  'demo.loaded': everything,
  'newsroom.restored': everything,

  'person.renamed': (event) => idKeys('person', event, 'personId'),
  'person.suspended': (event) => idKeys('person', event, 'personId'),
  'person.unsuspended': (event) => idKeys('person', event, 'personId'),
  'person.joined': 'nothing',
  'person.added': 'nothing',
  'person.invited': 'nothing',
  'person.password_changed': 'nothing',
  'person.publish_alone': 'nothing',
  'person.role_changed': 'nothing',
  'person.signed_in': 'nothing',
  'person.signed_out': 'nothing',

  // What follows happens inside: no reader sees any of it.
  'story.created': 'nothing',
  'story.details_changed': 'nothing',
  'story.handed_over': 'nothing',
  'story.held': 'nothing',
  'story.hold_lifted': 'nothing',
  'story.looked_after': 'nothing',
  // What is kept must be seen as it is.
  'story.look_ordered': 'nothing',
  'picture.look_ordered': 'nothing',
  'picture.looked_for': 'nothing',
  'picture.still_shows': 'nothing',
  'story.looked_for': 'nothing',
  'story.still_shows': 'nothing',
  // The pages that show it have the picture's key.
  'story.lost_picture': 'nothing',
  'story.embargoed': 'nothing',
  'story.embargo_lifted': 'nothing',
  'story.scheduled': 'nothing',
  'story.unscheduled': 'nothing',
  'story.failed_to_publish': 'nothing',
  'story.spiked': 'nothing',
  'story.unspiked': 'nothing',
  'draft.filed': 'nothing',
  'live.chair_passed': 'nothing',
  'live.do_not_use_added': 'nothing',
  'live.do_not_use_lifted': 'nothing',
  'live.member_set': 'nothing',
  'live.member_removed': 'nothing',
  'post.begun': 'nothing',
  'post.discarded': 'nothing',
  'post.refused': 'nothing',
  'post.sent': 'nothing',
  'post.taken_over': 'nothing',
  'draft.recalled': 'nothing',
  'draft.resumed': 'nothing',
  'draft.sent_back': 'nothing',
  'version.passed': 'nothing',
  'version.restored': 'nothing',
  'passage.meant': 'nothing',
  'legal.released': 'nothing',
  'legal.remembered': 'nothing',
  'mend.applied': 'nothing',
  'mend.begun': 'nothing',
  'mend.brought_up': 'nothing',
  'mend.dropped': 'nothing',
  'mend.settled': 'nothing',
  // Each story of a package that goes out has an event of its own.
  'package.alert_cleared': 'nothing',
  'package.alert_set': 'nothing',
  'package.created': 'nothing',
  'package.embargo_lifted': 'nothing',
  'package.embargoed': 'nothing',
  'package.held': 'nothing',
  'package.hold_lifted': 'nothing',
  'package.published': 'nothing',
  'package.scheduled': 'nothing',
  'package.story_added': 'nothing',
  'package.story_taken_out': 'nothing',
  'package.unscheduled': 'nothing',
};

function storyKeys({ storyId }: Happened): CacheKey[] {
  return storyId === null ? ['all'] : [`story:${storyId}`];
}

/** The pages of a live story's posts: the front and lists with its headline do not change with every post. */
function postKeys({ storyId }: Happened): CacheKey[] {
  return storyId === null ? ['all'] : [`posts:${storyId}`];
}

/** The lists in which the story stood and stands. A first publication is the newest of all, below nobody's story. */
function listKeys({ data }: Happened, changesRivers: boolean): CacheKey[] {
  const sections = idsIn(data, 'sections');
  const topics = idsIn(data, 'topics');
  const people = idsIn(data, 'people');
  if (!sections || !topics || !people) return ['all'];
  return [
    'list:front',
    'list:site',
    'list:breaking',
    'list:sitemaps',
    ...sections.map((id) => `list:section:${id}` as const),
    ...topics.map((id) => `list:topic:${id}` as const),
    ...people.map((id) => `list:person:${id}` as const),
    // A story that no reader had before has no note on it.
    ...(changesRivers ? ['list:corrections' as const] : []),
    ...(changesRivers ? sections.map((id) => `list:river:${id}` as const) : []),
  ];
}

function idKeys(
  noun: 'picture' | 'video' | 'person' | 'topic',
  { data }: Happened,
  field: string,
): CacheKey[] {
  const id = fieldOf(data, field);
  return typeof id === 'string' ? [`${noun}:${id}`] : ['all'];
}

function idsIn(data: unknown, field: string): string[] | null {
  const ids = fieldOf(fieldOf(data, 'places'), field);
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : null;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}
