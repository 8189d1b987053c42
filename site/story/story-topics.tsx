import { topicPath } from '#site/addresses.ts';
import { each } from '#site/text/each.ts';
import type { TopicLink } from '#site/text/section-link.ts';

/** The topics of a story, each a way to its page. */
export function StoryTopics({ topics }: { topics: TopicLink[] }) {
  if (topics.length === 0) return null;
  return (
    <nav className="topics" aria-label="Topics">
      <span className="topics-label">Topics</span>
      <ul>
        {each(topics, (topic) => (
          <li>
            <a href={topicPath(topic.words)}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
