import { describe, expect, test } from 'vitest';
import { markOf, RecentChanges, type ToldChange } from '#server/live-stream/recent-changes.ts';

const START = Date.parse('2026-03-05T12:00:00Z');
const at = (seconds: number) => START + seconds * 1_000;
const event = (id: string, seconds: number) => ({ id, at: new Date(at(seconds)) });
const of = (story: string) => [{ story, what: 'version' as const }];
const stories = (changes: ToldChange[] | null) =>
  changes?.map((one) => ('story' in one ? one.story : '')) ?? null;

/** One of a node that has heard of everything since five minutes before. */
function recent(...told: [id: string, seconds: number][]): RecentChanges {
  const changes = new RecentChanges(at(-300));
  for (const [id, seconds] of told) changes.add(event(id, seconds), of(id));
  return changes;
}

describe('whoever comes back', () => {
  test('is told what was said after what they heard last', () => {
    const changes = recent(['a', 0], ['b', 60], ['c', 120]);
    const [last] = new RecentChanges(at(-300)).add(event('b', 60), of('b'));
    expect(stories(changes.after(last?.id ?? '', at(130)))).toEqual(['c']);
  });

  test('is told again what happened just before, since what commits late has an earlier time', () => {
    const changes = recent(['b', 60]);
    changes.add(event('late', 45), of('late'));
    expect(stories(changes.after(markOf(at(60)), at(130)))).toEqual(['b', 'late']);
  });

  test('is told by another node, which heard in another order, nothing less', () => {
    const one = new RecentChanges(at(-300));
    const [first] = one.add(event('a', 10), of('a'));
    const other = recent(['b', 9], ['a', 10]);
    expect(stories(other.after(first?.id ?? '', at(20)))).toEqual(['b']);
  });

  test('hears nothing where nothing happened', () => {
    expect(recent().after(markOf(at(0)), at(1))).toEqual([]);
  });

  test.each([
    ['what is no id', 'nonsense!'],
    ['an empty one', ''],
    ['a time before this node knew', markOf(at(-280))],
    ['a time that is not yet', markOf(at(3_600))],
  ])('with %s asks for everything', (_, last) => {
    expect(recent(['a', 0]).after(last, at(10))).toBeNull();
  });

  test('after what is remembered no more asks for everything', () => {
    const changes = recent();
    for (let second = 0; second < 600; second += 1) changes.add(event(`e${second}`, second), of('story'));
    expect(changes.after(markOf(at(0)), at(600))).toBeNull();
    expect(changes.after(markOf(at(590)), at(600))).toHaveLength(40);
  });

  test('asks for everything after a gap', () => {
    const changes = recent(['a', 0]);
    changes.forget(at(100));
    expect(changes.after(markOf(at(100)), at(101))).toBeNull();
    expect(changes.after(markOf(at(131)), at(140))).toEqual([]);
  });
});

test('whoever comes for the first time is told what happened within the last minute', () => {
  expect(stories(recent(['old', 0], ['young', 50]).forNewcomers(at(100)))).toEqual(['young']);
});

test('an event is told once, with an id that is the same on every node and has nothing of its own in it', () => {
  const [one, other] = [recent(), recent()];
  const id = '0198b1c2-aaaa-7bbb-8ccc-ddddeeeeffff';
  const changes = [...of('s'), { what: 'breaking' as const }];
  const told = one.add(event(id, 0), changes);
  expect(told.map((change) => change.id)).toEqual(
    other.add(event(id, 0), changes).map((change) => change.id),
  );
  expect(new Set(told.map((change) => change.id)).size).toBe(2);
  expect(one.add(event(id, 0), changes)).toEqual([]);
  expect(JSON.stringify(told)).not.toContain(id.slice(0, 8));
});
