import { firstSettings } from '#features/newsroom/settings/queries.ts';
import { system } from '#lib/actor.ts';
import { atTime, now } from '#lib/clock.ts';
import { db, transaction } from '#lib/db.ts';
import { record } from '#lib/events.ts';
import { newId } from '#lib/ids.ts';
import { success } from '#lib/result.ts';
import type { DemoStory } from '#prisma/demo/demo-story.ts';
import type { TopicName } from '#prisma/demo/newsroom.ts';
import { allow, perform, type Setting } from '#prisma/demo/perform.ts';
import { readSome } from '#prisma/demo/readers.ts';
import { schedule } from '#prisma/demo/schedule.ts';
import { type Newsroom, setUpNewsroom } from '#prisma/demo/set-up.ts';
import { STORIES } from '#prisma/demo/stories/stories.ts';
import { takePicturesIn } from '#prisma/demo/take-pictures-in.ts';
import { type TakenVideo, takeVideosIn } from '#prisma/demo/take-videos-in.ts';

/** Before the first story, in hours: when the newsroom was set up. */
const SET_UP_AGO = 100;
/** A slow machine's time for the whole load, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Makes the demo newsroom in an empty database by calling the commands that people's clicks call, each at its own moment
 * of the last four days. One transaction: a load that is cut off leaves nothing behind, and the next start begins anew.
 * Where there are people already it does nothing.
 */
export async function loadDemo(): Promise<'loaded' | 'not_empty'> {
  if ((await db().person.count()) > 0) return 'not_empty';
  const start = now();
  const loaded = await transaction(async () => {
    await db().$executeRaw`select pg_advisory_xact_lock(hashtextextended('demo', 0))`;
    if ((await db().person.count()) > 0) return success('not_empty' as const);
    await fill(start);
    return success('loaded' as const);
  }, PATIENCE);
  return allow(loaded, 'load the demo');
}

async function fill(start: Date): Promise<void> {
  const newsroom = await atTime(hoursBefore(start, SET_UP_AGO), setUpNewsroom);
  const pictures = await takePicturesIn(newsroom.actors, start);
  const videos = await takeVideosIn(newsroom.actors, start);
  const setting = settingOf(newsroom, { pictures, videos }, STORIES);
  for (const { story, act, at } of schedule(STORIES, start, firstSettings().zone)) {
    try {
      await atTime(at, () => perform(act, setting.names.story(story.slug), setting));
    } catch (error) {
      throw new Error(`The demo story ${story.slug}, ${act.ago} hours ago: ${String(error)}`, {
        cause: error,
      });
    }
  }
  await atTime(start, readSome);
  await record(system(), { kind: 'demo.loaded', data: { stories: STORIES.length } });
}

/** Looks names up for the acts. Stories have their ids before they are made, so that texts can link to each other. */
function settingOf(
  newsroom: Newsroom,
  { pictures, videos }: { pictures: ReadonlyMap<string, string>; videos: ReadonlyMap<string, TakenVideo> },
  stories: readonly DemoStory[],
): Setting {
  const ids = new Map(stories.map(({ slug }) => [slug, newId()]));
  const slugs = new Map([...ids].map(([slug, id]) => [id, slug]));
  const people = [...newsroom.actors.values()];
  return {
    actor: (who) => given(newsroom.actors, who),
    section: (name) => given(newsroom.sections, name),
    topic: (name) => given(newsroom.topics, name),
    zone: firstSettings().zone,
    slugOf: (storyId) => given(slugs, storyId),
    names: {
      story: (slug) => given(ids, slug),
      picture: (name) => given(pictures, name),
      video: (name) => given(videos, name),
      topic: (name) => given(newsroom.topics, name as TopicName),
      person: (name) => people.find((person) => person.name === name)?.id ?? null,
    },
  };
}

function given<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo has no “${String(key)}”.`);
  return value;
}

function hoursBefore(moment: Date, hours: number): Date {
  return new Date(moment.getTime() - hours * 3_600_000);
}
