import type { Picture } from '#site/pictures/press-picture.tsx';

/** Another story as a link shows it: its present address and headline. */
export type StoryTarget = { path: string; headline: string };

/** What ids in a document stand for. Only what readers may see is in here: what is not, is not shown. */
export type BodyContext = {
  /** By story id. */
  links: Record<string, StoryTarget>;
  /** By picture id. */
  pictures: Record<string, Picture>;
  /** The setting before a credit, such as "Pic:". */
  creditPrefix: string;
  /** The site's address where the text leaves the site (feeds), else empty. */
  base: string;
};
