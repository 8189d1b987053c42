import { each } from '#site/text/each.ts';

/** A story that breaks until a moment. */
export type BreakingStory = { headline: string; path: string; until: Date };

/**
 * The red bar with what is breaking. The outer element is there on every page, empty too, so that a page cache can
 * fill it without pressing the page again; the script takes out a story whose time is over.
 */
export function BreakingBanner({ breaking, now }: { breaking: BreakingStory[]; now: Date }) {
  const current = breaking.filter((story) => story.until > now);
  return (
    <div data-hole="breaking">
      {current.length > 0 && (
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
      )}
    </div>
  );
}
