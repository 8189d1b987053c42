import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Kept, PageStore, type ShelfName } from '#lib/page-cache/page-store.ts';

let store: PageStore<Kept>;

beforeEach(() => {
  store = new PageStore(10_000);
});

type About = { keys?: string[]; bytes?: number; shelf?: ShelfName; until?: number };

function page(target: string, about: About = {}): Kept {
  return { target, shelf: 'pages', keys: ['all'], bytes: 100, until: Number.POSITIVE_INFINITY, ...about };
}

function keep(target: string, about: About = {}): boolean {
  return store.put(page(target, about), store.purges);
}

const kept = (...targets: string[]) => targets.filter((target) => store.get(target));

describe('purging', () => {
  it('forgets what was made of a key, and nothing else', () => {
    keep('/a', { keys: ['story:1', 'list:front'] });
    keep('/b', { keys: ['story:2', 'list:front'] });
    store.purge(['story:1', 'story:9']);
    expect(kept('/a', '/b')).toEqual(['/b']);
    store.purge(['list:front']);
    expect(store.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('of no key at all is no purge', () => {
    store.purge([]);
    expect(store.purges).toBe(0);
  });

  it('refuses a page whose key was purged while it was rendered', () => {
    const begun = store.purges;
    store.purge(['story:1']);
    expect(store.put(page('/a', { keys: ['story:1'] }), begun)).toBe(false);
    expect(store.put(page('/b', { keys: ['story:2'] }), begun)).toBe(true);
    expect(store.put(page('/a', { keys: ['story:1'] }), store.purges)).toBe(true);
  });

  it('refuses every page that was under way when everything was forgotten', () => {
    keep('/a');
    const begun = store.purges;
    store.empty();
    expect(store.put(page('/b', { keys: ['story:2'] }), begun)).toBe(false);
    expect(kept('/a', '/b')).toEqual([]);
  });

  it('refuses what it cannot know any more, under the low-water mark', () => {
    const begun = store.purges;
    for (let at = 0; at < 20_001; at += 1) store.purge([`story:${at}`]);
    // story:0 was forgotten, so of a render as old as this nothing can be said, whatever its keys.
    expect(store.put(page('/a', { keys: ['topic:1'] }), begun)).toBe(false);
    expect(store.put(page('/a', { keys: ['topic:1'] }), begun + 1)).toBe(true);
    expect(store.put(page('/b', { keys: ['story:20000'] }), begun + 1)).toBe(false);
  });
});

describe('time', () => {
  it('ends a page when something in it changes by itself', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    keep('/a', { until: 1_500 });
    clock.mockReturnValue(1_499);
    expect(kept('/a')).toEqual(['/a']);
    clock.mockReturnValue(1_500);
    expect(kept('/a')).toEqual([]);
    expect(store.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('never begins for one that changed while it was rendered', () => {
    vi.spyOn(performance, 'now').mockReturnValue(1_000);
    expect(keep('/a', { until: 1_000 })).toBe(false);
  });
});

describe('room', () => {
  it('is made by what was not asked for the longest', () => {
    for (const target of ['/a', '/b', '/c']) keep(target, { bytes: 2_500 });
    store.get('/a');
    keep('/d', { bytes: 2_500 });
    expect(kept('/a', '/b', '/c', '/d')).toEqual(['/a', '/c', '/d']);
  });

  it('is not there for what is larger than all of it', () => {
    expect(keep('/a', { bytes: 20_000 })).toBe(false);
    expect(store.size).toEqual({ pages: 0, bytes: 0 });
  });

  it('is counted when a page grows, and made where it must be', () => {
    keep('/a', { bytes: 4_000 });
    const grows = page('/b', { bytes: 4_000 });
    store.put(grows, store.purges);
    store.weigh(grows, 6_000);
    expect(kept('/a', '/b')).toEqual(['/b']);
    expect(store.size).toEqual({ pages: 1, bytes: 6_000 });
  });

  it('of pages is never taken by what anybody can ask for without end', () => {
    keep('/a', { bytes: 8_000 });
    for (let at = 0; at < 200; at += 1) {
      keep(`/?before=${at}`, { shelf: 'others' });
      keep(`/nothing-${at}`, { shelf: 'missing' });
    }
    expect(kept('/a')).toEqual(['/a']);
    expect(store.size.pages).toBe(1 + 10 + 2);
  });

  it('is given back when a page takes the place of another', () => {
    keep('/a', { bytes: 3_000, keys: ['story:1'] });
    keep('/a', { bytes: 2_000, keys: ['story:2'] });
    expect(store.size).toEqual({ pages: 1, bytes: 2_000 });
    store.purge(['story:1']);
    expect(kept('/a')).toEqual(['/a']);
  });
});
