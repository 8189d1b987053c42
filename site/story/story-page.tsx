import type { ReactNode } from 'react';
import { sectionFeedPath } from '#site/addresses.ts';
import { LivePostList, type LivePosts } from '#site/live/live-posts.tsx';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';
import { River, type RiverStory } from '#site/story/river.tsx';
import { type PublicStory, StoryArticle, type StorySettings } from '#site/story/story-article.tsx';
import { storyHead } from '#site/story/story-head.ts';

/** A story's page: the story, and the beginnings of older ones of its section below. */
export type StoryPage = {
  frame: SiteFrame;
  settings: StorySettings;
  story: PublicStory;
  river: RiverStory[];
  /** Its posts, where it is a live story. */
  live?: LivePosts;
};

/** What is read lately, or the place for it. */
type Props = StoryPage & { trending?: ReactNode };

/** The page of one story. */
export function StoryPageView({ frame, settings, story, river, live, trending }: Props) {
  const { section } = story;
  const feed = { title: `${section.name} | ${frame.newsroom}`, path: sectionFeedPath(section.words) };
  return (
    <PageShell frame={frame} head={{ ...storyHead(story, frame, live), feed }}>
      <StoryArticle story={story} settings={settings} frame={frame} />
      {live && <LivePostList live={live} />}
      <div className="story-below">
        <div className="beside">{trending}</div>
        <River river={river} sectionName={section.name} time={frame.time} frame={frame} />
      </div>
    </PageShell>
  );
}
