import { topicPath } from '#site/addresses.ts';
import type { StoryCard } from '#site/cards/story-card.tsx';
import { StoryList } from '#site/lists/story-list.tsx';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';
import type { TopicLink } from '#site/text/section-link.ts';

/** A page of a topic. `before` is the cursor this page was asked with (null on the first), `older` that of the next. */
export type TopicPage = {
  frame: SiteFrame;
  topic: TopicLink;
  stories: StoryCard[];
  before: string | null;
  older: string | null;
};

/** The stories on one topic from all sections, newest first. */
export function TopicPageView({ frame, topic, stories, before, older }: TopicPage) {
  return (
    <PageShell
      frame={frame}
      head={{
        title: topic.name,
        description: `Stories on ${topic.name} from ${frame.newsroom}.`,
        path: topicPath(topic.words, before),
        noindex: before !== null,
      }}
    >
      <div className="list-page">
        <StoryList
          heading={topic.name}
          stories={stories}
          time={frame.time}
          olderHref={older === null ? null : topicPath(topic.words, older)}
        />
      </div>
    </PageShell>
  );
}
