import type { Picture } from '#site/pictures/press-picture.tsx';
import type { CaptionsTrack, Video } from '#site/videos/press-video.tsx';

/** Another story as a link shows it: its present address and headline. */
export type StoryTarget = { path: string; headline: string };

/** A topic with its newest stories that are linked nowhere else in the text. */
export type TopicStories = { name: string; path: string; stories: StoryTarget[] };

/** What ids in a document stand for. Only what readers may see is in here: what is not, is not shown. */
export type BodyContext = {
  /** By story id. */
  links: Record<string, StoryTarget>;
  /** By picture id. */
  pictures: Record<string, Picture>;
  /** What More on blocks show, by topic id; without an entry a block shows nothing. */
  moreOn: Record<string, TopicStories>;
  /** By video id. */
  videos: Record<string, Video>;
  /** By the id of a captions track. */
  captions: Record<string, CaptionsTrack>;
  /** The setting before a credit, such as "Pic:". */
  creditPrefix: string;
  /** The setting below every video; empty where nothing is to be said. */
  playerNote: string;
  /** The site's address where the text leaves the site (feeds), else empty. */
  base: string;
};
