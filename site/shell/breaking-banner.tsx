import { each } from '#site/text/each.ts';

/** A story that breaks until a moment. */
export type BreakingStory = { headline: string; path: string; until: Date };

/** The red bar with what is breaking, nothing where nothing is; the script takes out a story whose time is over. */
export function BreakingBanner({ breaking, now }: { breaking: BreakingStory[]; now: Date }) {
  const current = breaking.filter((story) => story.until > now);
  if (current.length === 0) return null;
  return (
    <section className="breaking" aria-label="Breaking news">
      <p className="breaking-label">Breaking</p>
      <ul>
        {each(current, (story) => (
          <li data-until={story.until.toISOString()}>
            <a href={story.path}>{story.headline}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
