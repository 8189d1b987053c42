import type { EventKind } from '#lib/event-kinds.ts';

/** What an event says, as far as a sentence needs it. `name` is what the person or section it is about is called now. */
export type Told = { kind: string; data: Record<string, unknown>; name?: string };

/**
 * An event in words that follow a name: "Mirela Stan" + "sent it back: the second quote has no source". An unknown kind
 * is told by its own name, so that nothing of the record is hidden by an older program.
 */
export function sentenceOf(event: Told): string {
  const tell = sentences[event.kind as EventKind] as Tell | undefined;
  return tell
    ? tell({ name: event.name, ...event.data })
    : event.kind.replace('.', ': ').replaceAll('_', ' ');
}

/** The id of the person or section that an event is about besides who acted; null where it is about none. */
export function subjectOf({ kind, data }: Told): string | null {
  const id = kind === 'story.handed_over' ? data.to : kind === 'section.pass_rule' ? data.id : data.personId;
  return typeof id === 'string' ? id : null;
}

type Tell = (data: Record<string, unknown>) => string;

const sentences: Record<EventKind, Tell> = {
  'story.created': (data) => `made the story ${text(data.slug)}`,
  'story.details_changed': (data) => `changed the details${changes(data)}`,
  'story.handed_over': (data) =>
    data.to ? `handed the story over to ${text(data.name)}` : 'laid the story down',
  'story.spiked': (data) => `spiked the story${because(data.reason)}`,
  'story.unspiked': () => 'brought the story back from the spike',
  'story.held': (data) => `put the story on hold${because(data.reason)}`,
  'story.hold_lifted': () => 'lifted the hold',
  'draft.filed': (data) => `filed version ${text(data.number)}${ofMend(data)} for review`,
  'draft.recalled': (data) => `recalled the ${data.mend ? 'mend' : 'story'} from review`,
  'draft.sent_back': (data) => `sent ${data.mend ? 'the mend' : 'it'} back${because(data.reason)}`,
  'draft.resumed': (data) => `took ${data.mend ? 'the mend' : 'it'} up again`,
  'version.passed': (data) => passed(data),
  'version.restored': (data) => `restored version ${text(data.number)}`,
  'legal.remembered': (data) => `had ${passages(data.passages)} remembered for a legal reason`,
  'legal.released': (data) => `released words taken out for a legal reason${because(data.reason)}`,
  'mend.begun': (data) => `began a mend of version ${text(data.number)}`,
  'mend.applied': (data) => appliedMend(data),
  'mend.brought_up': (data) => `brought the mend up to version ${text(data.number)}`,
  'mend.dropped': () => 'dropped the mend',
  'mend.settled': () => 'saw to a passage of the mend that did not fit the text',
  'passage.meant': (data) => `said of "${text(data.text)}": it is meant`,
  'story.published': (data) => `published version ${text(data.number)}${alone(data)}`,
  'story.updated': (data) => updated(data),
  'story.scheduled': (data) => `scheduled version ${text(data.number)} for ${text(data.time)}`,
  'story.unscheduled': (data) => `cancelled its schedule${because(data.reason)}`,
  'story.failed_to_publish': (data) => `could not publish it when its time came${because(data.reason)}`,
  'story.embargoed': (data) =>
    `put it under an embargo ${data.until ? `until ${text(data.time)}` : 'until further notice'}${because(data.reason)}`,
  'story.embargo_lifted': () => 'lifted the embargo',
  'story.take_down_scheduled': (data) =>
    data.at ? `scheduled its end on the site for ${text(data.time)}` : 'cancelled its end on the site',
  'story.taken_down': (data) => `took the story down${because(withdrawn(data.reason))}`,
  'story.reinstated': (data) => `reinstated the story${because(data.reason)}`,
  'story.killed': (data) => `killed the story${because(data.reason)}`,
  'story.looked_after': () => 'gave it its second look',
  'story.look_ordered': () => 'had every place looked at that showed it',
  'story.looked_for': (data) =>
    `looked at ${text(data.places)} places on ${text(data.node)}: it is at none of them`,
  'story.still_shows': (data) => stillShows(data),
  'treatment.breaking': (data) => (data.until ? 'marked it breaking' : 'switched breaking off'),
  'treatment.developing': (data) => (data.until ? 'marked it developing' : 'switched developing off'),
  'treatment.history': (data) =>
    data.shows ? 'let readers see what changed in it' : 'no longer let readers see what changed in it',
  'treatment.words': (data) => `changed its address words to ${text(data.words)}`,
  'alert.ordered': (data) =>
    `ordered ${data.corrects ? 'a corrected alert' : 'an alert'}: ${text(data.words)}`,
  'alert.undone': (data) => `undid the alert: ${text(data.words)}`,
  'alert.started': (data) => `began to send the alert: ${text(data.words)}`,
  'alert.ended': (data) =>
    data.recipients
      ? `sent the alert; push services took ${text(data.accepted)} of ${text(data.recipients)}`
      : 'showed the alert on the pages of the site',
  'alert.stopped': (data) => `did not send the alert${because(data.reason)}`,
  'alert.outdated': (data) => `found that ${drift(data.drift)} since the alert: ${text(data.words)}`,
  'alert.holds': (data) => `says that the alert still holds: ${text(data.words)}`,
  'package.alert_set': (data) => `gave the package ${text(data.name)} an alert: ${text(data.words)}`,
  'package.alert_cleared': (data) => `took the alert out of the package ${text(data.name)}`,
  'package.created': (data) => `made the package ${text(data.name)}`,
  'package.story_added': (data) => `put it into the package ${text(data.name)}`,
  'package.story_taken_out': (data) => `took it out of the package ${text(data.name)}`,
  'package.scheduled': (data) => `scheduled the package ${text(data.name)} for ${text(data.time)}`,
  'package.unscheduled': (data) => `cancelled the schedule of the package ${text(data.name)}`,
  'package.published': (data) => `published the package ${text(data.name)}, ${text(data.stories)} stories`,
  'package.held': (data) => `put the package ${text(data.name)} on hold${because(data.reason)}`,
  'package.hold_lifted': (data) => `lifted the hold of the package ${text(data.name)}`,
  'package.embargoed': (data) =>
    `put the package ${text(data.name)} under an embargo ${data.until ? `until ${text(data.time)}` : 'until further notice'}${because(data.reason)}`,
  'package.embargo_lifted': (data) => `lifted the embargo of the package ${text(data.name)}`,
  'live.opened': () => 'made it a live story',
  'live.closed': () => 'closed the live story',
  'live.reopened': () => 'opened the live story again',
  'live.paused': (data) => `paused the live story until ${text(data.time)}`,
  'live.resumed': () => 'went on with the live story',
  'live.chair_passed': (data) =>
    `passed the chair to ${text(data.name)}${Number(data.drafts) > 0 ? `, with ${text(data.drafts)} open drafts` : ''}`,
  'live.member_set': (data) =>
    `${data.straight ? 'let' : 'had'} the posts of ${text(data.name)} ${data.straight ? 'go out at once' : 'wait for somebody’s yes'}`,
  'live.member_removed': (data) => `took ${text(data.name)} off the team`,
  'live.promised': (data) => `promised ${text(data.words)} for ${text(data.time)}`,
  'live.promise_taken_back': (data) => `took back the promise of ${text(data.words)}`,
  'live.do_not_use_added': (data) => `barred “${text(data.words)}” from posts${because(data.reason)}`,
  'live.do_not_use_lifted': (data) => `allowed “${text(data.words)}” in posts again`,
  'post.begun': () => 'began a post',
  'post.taken_over': (data) => `took over the draft of ${text(data.name)}`,
  'post.discarded': (data) => `discarded ${data.wasOut ? 'an edit of a post' : 'a post'}`,
  'post.sent': (data) => `asked for a yes to a post: ${text(data.excerpt)}`,
  'post.refused': (data) => `gave back a post of ${text(data.name)}${because(data.reason)}`,
  'post.posted': (data) => `posted${passedPost(data)}: ${text(data.excerpt)}`,
  'post.edited': (data) => `edited a post${passedPost(data)}: ${text(data.excerpt)}`,
  'post.pinned': (data) => `pinned a post: ${text(data.excerpt)}`,
  'post.unpinned': (data) => `unpinned a post: ${text(data.excerpt)}`,
  'post.key_changed': (data) =>
    `${data.isKey ? 'made' : 'no longer made'} a post a key update: ${text(data.excerpt)}`,
  'post.deleted': (data) => `deleted a post${because(data.reason)}`,
  'picture.uploaded': (data) => `uploaded the picture ${text(data.name)}`,
  'picture.prepared': (data) => `prepared the picture ${text(data.name)}`,
  'picture.described': (data) => `changed credit or description of the picture ${text(data.name)}`,
  'picture.taken_down': (data) =>
    `took the picture ${text(data.name)} down${because(withdrawn(data.reason))}`,
  'picture.reinstated': (data) => `reinstated the picture ${text(data.name)}${because(data.reason)}`,
  'picture.look_ordered': () => 'had every place looked at that showed a picture',
  'picture.looked_for': (data) =>
    `looked at ${text(data.places)} places on ${text(data.node)} for the picture ${text(data.name)}: it is at none of them`,
  'picture.still_shows': (data) => stillShows(data),
  'story.lost_picture': (data) =>
    `took down a picture that this story uses, ${text(data.name)}${because(withdrawn(data.reason))}`,
  'video.uploaded': (data) => `uploaded the video ${text(data.name)}`,
  'video.described': (data) => `changed credit or rights of the video ${text(data.name)}`,
  'video.captioned': (data) => `gave the video ${text(data.name)} captions (${text(data.label)})`,
  'person.added': (data) => `added ${text(data.name)} as ${text(data.role)}`,
  'person.role_changed': (data) => `made ${text(data.name)} ${text(data.is)}`,
  'person.renamed': (data) => `renamed ${text(data.was)} to ${text(data.is)}`,
  'person.suspended': (data) => `suspended ${text(data.name)}`,
  'person.unsuspended': (data) => `let ${text(data.name)} in again`,
  'person.invited': (data) => `made a new link for ${text(data.name)}`,
  'person.publish_alone': (data) =>
    `${data.allowed ? 'let' : 'no longer let'} ${text(data.name)} publish alone`,
  'person.signed_in': (data) => `signed in${data.browser ? `, ${text(data.browser)}` : ''}`,
  'person.signed_out': (data) =>
    Number(data.sessions) === 1 ? 'ended a session' : `ended ${text(data.sessions)} sessions`,
  'person.joined': () => 'set a password and joined',
  'person.password_changed': () => 'changed the password',
  'settings.begun': () => 'set the newsroom up',
  'settings.saved': () => 'saved the settings',
  'section.added': (data) => `added the section ${text(data.name)}`,
  'section.renamed': (data) => `renamed the section ${text(data.was)} to ${text(data.is)}`,
  'section.ordered': () => 'put the sections into another order',
  'section.pass_rule': (data) =>
    `let ${data.is === 'reviewers' ? 'reviewers only' : 'any editor'} pass in ${text(data.name)}`,
  'topic.added': (data) => `added the topic ${text(data.name)}`,
  'topic.renamed': (data) => `renamed a topic to ${text(data.name)}`,
  'topic.ordered': () => 'put the topics into another order',
  'demo.loaded': () => 'loaded the demo newsroom',
  'newsroom.restored': (data) => `restored the newsroom from the backup of ${text(data.madeAt)}`,
};

function drift(what: unknown): string {
  if (what === 'gone') return 'readers no longer have the story';
  return what === 'headline' ? 'the headline has changed' : 'the words have changed';
}

function passed(data: Record<string, unknown>): string {
  const number = text(data.number);
  return data.complete === false ? `passed part of version ${number}` : `passed version ${number}`;
}

function updated(data: Record<string, unknown>): string {
  const note = data.note ? `: ${text(data.note)}` : '';
  const number = text(data.number);
  const takenOut = data.takenOut ? `, took ${passages(data.takenOut)} out of it` : '';
  const why = data.takenOut ? because(data.aloneReason) : alone(data);
  return `updated the story to version ${number}${ofMend(data)} (${text(data.cause)})${takenOut}${note}${why}`;
}

function ofMend(data: Record<string, unknown>): string {
  return data.mend && !data.takenOut ? ' of the mend' : '';
}

function appliedMend({ steps, misfits }: Record<string, unknown>): string {
  if (!misfits) return steps ? 'brought the mend into the text' : 'found the mend in the text already';
  return `brought the mend into the text, where ${passages(misfits)} did not fit`;
}

function passages(count: unknown): string {
  return Number(count) === 1 ? '1 passage' : `${text(count)} passages`;
}

/** A reason for taking down, as it was chosen from buttons or typed. */
function withdrawn(reason: unknown): string {
  return text(reason).replace('too_early', 'too early');
}

function stillShows({ node, shown, unknown, seconds, name }: Record<string, unknown>): string {
  const it = name ? `the picture ${text(name)}` : 'it';
  if (seconds) return `had no word from ${text(node)}, which may still show ${it}`;
  const places = (names: unknown) => (names as string[]).join(', ');
  const found = places(shown) && `found that ${text(node)} still shows ${it}: ${places(shown)}`;
  const open =
    places(unknown) && `could not see on ${text(node)} whether it still shows ${it}: ${places(unknown)}`;
  return [found, open].filter(Boolean).join('; ');
}

function alone(data: Record<string, unknown>): string {
  return data.aloneReason ? ` alone: ${text(data.aloneReason)}` : '';
}

function changes(data: Record<string, unknown>): string {
  const was = data.was as Record<string, unknown> | undefined;
  const is = data.is as Record<string, unknown> | undefined;
  const changed = Object.keys(is ?? {}).filter((key) => text(was?.[key]) !== text(is?.[key]));
  return changed.length > 0 ? ` (${changed.join(', ')})` : '';
}

/** A post that waited goes out by somebody else's act: the record names whose words they are. */
function passedPost(data: Record<string, unknown>): string {
  return data.name ? ` what ${text(data.name)} wrote` : '';
}

function because(reason: unknown): string {
  return reason ? `: ${text(reason)}` : '';
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
