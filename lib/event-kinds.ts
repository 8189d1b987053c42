/**
 * Every kind of event, `noun.verb`. A new one goes here first; the types then ask for its sentence in the record
 * (`features/record`) and for what readers' pages depend on it (`features/publishing`).
 */
export const EVENT_KINDS = [
  'alert.ended',
  'alert.holds',
  'alert.ordered',
  'alert.outdated',
  'alert.started',
  'alert.stopped',
  'alert.undone',
  'demo.loaded',
  'draft.filed',
  'draft.recalled',
  'draft.resumed',
  'draft.sent_back',
  'legal.released',
  'legal.remembered',
  'mend.applied',
  'mend.begun',
  'mend.brought_up',
  'mend.dropped',
  'mend.settled',
  'newsroom.restored',
  'package.created',
  'package.embargo_lifted',
  'package.embargoed',
  'package.held',
  'package.hold_lifted',
  'package.published',
  'package.scheduled',
  'package.story_added',
  'package.story_taken_out',
  'package.unscheduled',
  'passage.meant',
  'person.added',
  'person.invited',
  'person.joined',
  'person.password_changed',
  'person.publish_alone',
  'person.role_changed',
  'person.signed_in',
  'person.signed_out',
  'person.suspended',
  'person.unsuspended',
  'picture.described',
  'picture.prepared',
  'picture.uploaded',
  'section.added',
  'section.ordered',
  'section.pass_rule',
  'section.renamed',
  'settings.begun',
  'settings.saved',
  'story.created',
  'story.details_changed',
  'story.embargo_lifted',
  'story.embargoed',
  'story.failed_to_publish',
  'story.handed_over',
  'story.held',
  'story.hold_lifted',
  'story.killed',
  'story.look_ordered',
  'story.looked_after',
  'story.looked_for',
  'story.published',
  'story.reinstated',
  'story.scheduled',
  'story.spiked',
  'story.still_shows',
  'story.take_down_scheduled',
  'story.taken_down',
  'story.unscheduled',
  'story.unspiked',
  'story.updated',
  'topic.added',
  'topic.ordered',
  'topic.renamed',
  'treatment.breaking',
  'treatment.developing',
  'treatment.history',
  'treatment.words',
  'version.passed',
  'version.restored',
  'video.captioned',
  'video.described',
  'video.uploaded',
] as const;

/** One of them. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Those that change where readers meet a story. Their data says where, before and after: `places`. */
export type PlacedKind =
  | 'story.published'
  | 'story.updated'
  | 'story.taken_down'
  | 'story.reinstated'
  | 'story.killed';

/** Where readers meet a story, by ids: as it was and as it is together. */
export type StoryPlaces = { sections: string[]; topics: string[]; people: string[] };
