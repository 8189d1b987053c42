import type { ReactNode } from 'react';
import { type StoryCard, StoryCardView } from '#site/cards/story-card.tsx';
import { OlderStories } from '#site/lists/older-stories.tsx';
import { each } from '#site/text/each.ts';
import type { ClockStyle } from '#site/text/format-moment.ts';

type Props = {
  heading: string;
  /** What stands between the heading and the stories. */
  below?: ReactNode;
  stories: StoryCard[];
  time: ClockStyle;
  olderHref: string | null;
};

/** A list of stories under its heading: newest first, the first one larger. */
export function StoryList({ heading, below, stories, time, olderHref }: Props) {
  const [first, ...rest] = stories;
  return (
    <>
      <h1 className="list-heading">{heading}</h1>
      {below}
      {!first && <p className="nothing-yet">Nothing has been published here yet.</p>}
      {first && <StoryCardView card={first} time={time} place="lead" />}
      {rest.length > 0 && (
        <div className="rows">
          {each(rest, (card) => (
            <StoryCardView card={card} time={time} place="row" />
          ))}
        </div>
      )}
      <OlderStories href={olderHref} />
    </>
  );
}
