import type { ReactNode } from 'react';
import { frontPath } from '#site/addresses.ts';
import { type StoryCard, StoryCardView } from '#site/cards/story-card.tsx';
import { OlderStories } from '#site/lists/older-stories.tsx';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';
import { each } from '#site/text/each.ts';

/** The front: its stories in the order in which they stand (breaking first, then newest), and the cursor of older ones. */
export type FrontPage = { frame: SiteFrame; stories: StoryCard[]; older: string | null };

/** What is read lately, or the place for it. */
type Props = FrontPage & { trending?: ReactNode };

/** The front page: one lead, some beside it, what is trending, the rest in a grid. */
export function FrontPageView({ frame, stories, older, trending }: Props) {
  const [lead, ...rest] = breakingFirst(stories);
  const beside = countBeside(rest.length);
  const seconds = rest.slice(0, beside);
  const grid = rest.slice(beside);
  return (
    <PageShell
      frame={frame}
      current={frontPath()}
      head={{ title: frame.newsroom, description: `The latest from ${frame.newsroom}.`, path: frontPath() }}
    >
      <div className="front">
        {!lead && <p className="nothing-yet">Nothing has been published yet.</p>}
        {lead && (
          <div className="front-top">
            <StoryCardView card={lead} time={frame.time} place="lead" />
            {seconds.length > 0 && (
              <div className="front-seconds">
                {each(seconds, (card) => (
                  <StoryCardView card={card} time={frame.time} place="second" />
                ))}
              </div>
            )}
          </div>
        )}
        {trending}
        {grid.length > 0 && (
          <div className="front-grid">
            {each(grid, (card) => (
              <StoryCardView card={card} time={frame.time} place="grid" />
            ))}
          </div>
        )}
        <OlderStories href={older === null ? null : frontPath(older)} />
      </div>
    </PageShell>
  );
}

/** Breaking stories before the others, each group in the order it came in. */
export function breakingFirst(stories: StoryCard[]): StoryCard[] {
  return [...stories.filter((card) => card.breaking), ...stories.filter((card) => !card.breaking)];
}

/** How many stories stand beside the lead: up to five, so that the grid below has whole rows of four. */
function countBeside(count: number): number {
  return count <= 5 ? count : 2 + ((count - 2) % 4);
}
