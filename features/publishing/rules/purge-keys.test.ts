import { describe, expect, it } from 'vitest';
import { purgeKeys } from '#features/publishing/rules/purge-keys.ts';
import { EVENT_KINDS, type EventKind } from '#lib/event-kinds.ts';

const places = { sections: ['world', 'uk'], topics: ['space'], people: ['ada'] };
const lists = [
  'list:front',
  'list:site',
  'list:breaking',
  'list:sitemaps',
  'list:section:world',
  'list:section:uk',
  'list:topic:space',
  'list:person:ada',
];
const rivers = ['list:corrections', 'list:river:world', 'list:river:uk'];

const table: [EventKind, data: object, keys: string[]][] = [
  ['story.published', { places }, ['story:s', ...lists]],
  ['story.updated', { places }, ['story:s', ...lists, ...rivers]],
  ['story.taken_down', { places }, ['story:s', ...lists, ...rivers]],
  ['story.reinstated', { places }, ['story:s', ...lists, ...rivers]],
  ['story.killed', { places }, ['story:s', ...lists, ...rivers]],
  ['story.take_down_scheduled', { at: null }, ['story:s', 'list:sitemaps']],
  ['treatment.breaking', { until: null }, ['story:s', 'list:breaking', 'list:front']],
  ['treatment.developing', { until: null }, ['story:s']],
  ['treatment.history', { shows: true }, ['story:s']],
  ['treatment.words', { was: 'old', is: 'new' }, ['story:s', 'list:sitemaps']],
  ['alert.started', {}, ['list:breaking']],
  ['alert.stopped', {}, ['list:breaking']],
  ['alert.outdated', {}, ['list:breaking']],
  ['alert.holds', {}, ['list:breaking']],
  ['live.opened', {}, ['story:s']],
  ['live.closed', {}, ['posts:s']],
  ['live.reopened', {}, ['posts:s']],
  ['live.paused', {}, ['posts:s']],
  ['live.resumed', {}, ['posts:s']],
  ['live.promised', {}, ['posts:s']],
  ['live.promise_taken_back', {}, ['posts:s']],
  ['post.posted', {}, ['posts:s']],
  ['post.edited', {}, ['posts:s']],
  ['post.deleted', {}, ['posts:s']],
  ['post.pinned', {}, ['posts:s']],
  ['post.unpinned', {}, ['posts:s']],
  ['post.key_changed', {}, ['posts:s']],
  ['picture.prepared', { pictureId: 'p' }, ['picture:p']],
  ['picture.described', { pictureId: 'p' }, ['picture:p']],
  ['picture.taken_down', { pictureId: 'p' }, ['picture:p']],
  ['picture.reinstated', { pictureId: 'p' }, ['picture:p']],
  ['video.described', { videoId: 'v' }, ['video:v']],
  ['topic.added', { id: 't' }, ['list:topics']],
  ['topic.renamed', { id: 't' }, ['topic:t', 'list:topics']],
  ['topic.ordered', { ids: ['t'] }, ['list:topics']],
  ['section.added', { id: 'n' }, ['all']],
  ['section.renamed', { id: 'n' }, ['all']],
  ['section.ordered', { ids: ['n'] }, ['all']],
  ['settings.begun', {}, ['settings']],
  ['settings.saved', {}, ['settings']],
  ['person.renamed', { personId: 'ada' }, ['person:ada']],
  ['person.suspended', { personId: 'ada' }, ['person:ada']],
  ['person.unsuspended', { personId: 'ada' }, ['person:ada']],
  ['demo.loaded', {}, ['all']],
  ['newsroom.restored', {}, ['all']],
];

describe('what an event makes kept pages forget', () => {
  it.each(table)('%s', (kind, data, keys) => {
    expect(purgeKeys({ kind, storyId: 's', data })).toEqual(keys);
  });

  it('is nothing where no reader sees what happened', () => {
    const seen = new Set<string>(table.map(([kind]) => kind));
    for (const kind of EVENT_KINDS.filter((one) => !seen.has(one))) {
      expect(purgeKeys({ kind, storyId: 's', data: {} }), kind).toEqual([]);
    }
  });

  it('is everything where the event does not say enough, or its kind is not known', () => {
    for (const data of [
      {},
      { places: { sections: ['world'] } },
      { places: { ...places, topics: [7] } },
      null,
    ]) {
      expect(purgeKeys({ kind: 'story.updated', storyId: 's', data })).toContain('all');
    }
    expect(purgeKeys({ kind: 'picture.described', storyId: null, data: {} })).toContain('all');
    expect(purgeKeys({ kind: 'treatment.words', storyId: null, data: {} })).toContain('all');
    expect(purgeKeys({ kind: 'story.serialised', storyId: 's', data: {} })).toEqual(['all']);
  });
});
