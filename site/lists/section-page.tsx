import { sectionFeedPath, sectionPath } from '#site/addresses.ts';
import type { StoryCard } from '#site/cards/story-card.tsx';
import { StoryList } from '#site/lists/story-list.tsx';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';
import { type SectionLink, tintClass } from '#site/text/section-link.ts';

/** A page of a section. `before` is the cursor this page was asked with (null on the first), `older` that of the next. */
export type SectionPage = {
  frame: SiteFrame;
  section: SectionLink;
  stories: StoryCard[];
  before: string | null;
  older: string | null;
};

/** The stories of one section, newest first. */
export function SectionPageView({ frame, section, stories, before, older }: SectionPage) {
  return (
    <PageShell
      frame={frame}
      current={sectionPath(section.words)}
      head={{
        title: section.name,
        description: `${section.name}: the latest from ${frame.newsroom}.`,
        path: sectionPath(section.words, before),
        feed: { title: `${section.name} | ${frame.newsroom}`, path: sectionFeedPath(section.words) },
        noindex: before !== null,
      }}
    >
      <div className={`list-page ${tintClass(section.tint)}`}>
        <StoryList
          heading={section.name}
          stories={stories}
          time={frame.time}
          olderHref={older === null ? null : sectionPath(section.words, older)}
        />
      </div>
    </PageShell>
  );
}
