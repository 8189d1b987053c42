import type { BreakingStory } from '#site/shell/breaking-banner.tsx';

/**
 * The lines of the bar on every page: alerts first, then stories that are breaking. A story stands there once: what an alert
 * says of it takes the place of its headline.
 */
export function bannerLines(alerts: BreakingStory[], breaking: BreakingStory[]): BreakingStory[] {
  const said = new Set(alerts.map((alert) => alert.path));
  return [...alerts, ...breaking.filter((story) => !said.has(story.path))];
}
