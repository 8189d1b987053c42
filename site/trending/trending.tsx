import type { StoryCard } from '#site/cards/story-card.tsx';
import { each } from '#site/text/each.ts';
import { Kicker } from '#site/text/kicker.tsx';

/** A story in the list of those most read lately. */
export type TrendingStory = Pick<StoryCard, 'path' | 'section' | 'label' | 'headline' | 'lang' | 'dir'>;

/** The stories most read lately, the most read first; nothing, no heading either, while there is none. */
export function Trending({ stories }: { stories: TrendingStory[] }) {
  if (stories.length === 0) return null;
  return (
    <section className="trending" aria-labelledby="trending-heading">
      <h2 id="trending-heading">Trending</h2>
      <ol>
        {each(stories, ({ path, section, label, headline, lang, dir }) => (
          <li dir={dir}>
            <Kicker section={section} label={label} />
            <a href={path} lang={lang}>
              {headline}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
