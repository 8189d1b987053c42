import { topicsById } from '#features/newsroom/topics/queries.ts';
import { publicList } from '#features/publishing/public/queries.ts';
import type { Actor } from '#lib/actor.ts';
import { storyPath, topicPath } from '#site/addresses.ts';
import type { TopicStories } from '#site/body/body-context.ts';

/** How many stories a More on block shows. */
const SHOWN = 4;

/** How many the editor gets: it leaves out what the text on the screen links to. */
const OFFERED = 60;

/**
 * What the More on blocks of a story show, by topic id: the newest stories of each topic that readers may see, without the
 * story itself, what it links to (`except`) and what an earlier block shows. A topic that has none is not in here.
 */
export async function moreOnTopics(
  actor: Actor,
  args: { topicIds: string[]; except: string[] },
): Promise<Record<string, TopicStories>> {
  const found: Record<string, TopicStories> = {};
  const topics = await topicsById(actor, args.topicIds);
  const except = new Set(args.except);
  for (const id of args.topicIds) {
    const topic = topics.find((one) => one.id === id);
    if (!topic) continue;
    const { stories } = await publicList(actor, { topicId: id, except: [...except], limit: SHOWN });
    if (stories.length === 0) continue;
    for (const { storyId } of stories) except.add(storyId);
    found[id] = {
      name: topic.name,
      path: topicPath(topic.words),
      stories: stories.map((story) => ({ path: storyPath(story), headline: story.headline })),
    };
  }
  return found;
}

/** A topic with its newest public stories, as the editor previews a More on block: it chooses `SHOWN` of them itself. */
export type TopicPreview = {
  id: string;
  name: string;
  stories: { id: string; headline: string }[];
  shown: number;
};

/** The preview of a topic; null where there is no such topic. */
export async function topicPreview(
  actor: Actor,
  args: { topicId: string; except: string[] },
): Promise<TopicPreview | null> {
  const [topic] = await topicsById(actor, [args.topicId]);
  if (!topic) return null;
  const { stories } = await publicList(actor, {
    ...{ topicId: topic.id, except: args.except, limit: OFFERED },
  });
  return {
    ...{ id: topic.id, name: topic.name },
    stories: stories.map(({ storyId, headline }) => ({ id: storyId, headline })),
    shown: SHOWN,
  };
}
