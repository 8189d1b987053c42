import type { Byline as StoredByline } from '#editor/head.ts';
import { addressWords } from '#features/newsroom/rules/address-words.ts';
import type { SectionView } from '#features/newsroom/sections/queries.ts';
import type { PublicPicture, PublicStory, WholeStory } from '#features/publishing/public/queries.ts';
import type { PublicCaptions, PublicVideo } from '#features/publishing/public/videos/queries.ts';
import { publicUrl } from '#lib/env.ts';
import {
  absoluteAddress,
  authorPath,
  captionsPath,
  changesPath,
  picturePath,
  storyPath,
  videoPath,
} from '#site/addresses.ts';
import type { StoryTarget } from '#site/body/body-context.ts';
import { directionOf } from '#site/body/document-node.ts';
import type { StoryCard } from '#site/cards/story-card.tsx';
import type { Picture } from '#site/pictures/press-picture.tsx';
import type { Byline } from '#site/story/bylines.tsx';
import type { PublicStory as StoryOnPage } from '#site/story/story-article.tsx';
import { type SectionLink, type TopicLink, tintAt } from '#site/text/section-link.ts';
import type { CaptionsTrack, Video } from '#site/videos/press-video.tsx';

/** What the ids in stories stand for, as far as readers may see it. */
export type Shown = {
  sections: SectionLink[];
  topics: Map<string, TopicLink>;
  pictures: Map<string, PublicPicture>;
  videos: Map<string, PublicVideo>;
  captions: Map<string, PublicCaptions>;
  headlines: Map<string, PublicStory>;
  /** The short ids of the people in bylines, by inside id. */
  authors: Map<string, string>;
};

/** The sections as the site shows them, each in the colour of its place. */
export function sectionLinks(sections: SectionView[]): SectionLink[] {
  return sections.map(({ name, words }, position) => ({ name, words, tint: tintAt(position) }));
}

/** A story as lists show it. */
export function cardOf(story: PublicStory, shown: Pick<Shown, 'sections' | 'pictures'>): StoryCard {
  const picture = story.mainPictureId ? shown.pictures.get(story.mainPictureId) : undefined;
  return {
    path: storyPath(story),
    section: sectionOf(story, shown),
    label: story.label,
    headline: story.headline,
    intro: story.standfirst || story.intro,
    published: story.firstPublishedAt,
    updated: story.updatedAt,
    picture: picture ? pictureOf(picture) : null,
    breaking: story.breakingUntil !== null,
    developing: story.developingUntil !== null,
    ...directionOf({ type: 'doc', attrs: { lang: story.lang, dir: story.dir } }),
  };
}

/** A story as its page shows it; `moreOn` is what its More on blocks show there. */
export function storyOnPage(
  story: WholeStory,
  shown: Shown,
  moreOn: StoryOnPage['moreOn'] = {},
): StoryOnPage {
  return {
    path: storyPath(story),
    section: sectionOf(story, shown),
    label: story.label,
    published: story.firstPublishedAt,
    updated: story.updatedAt,
    bylines: bylinesOf(story.bylines, shown),
    freeLine: story.freeLine,
    document: story.document,
    links: linksOf(shown),
    pictures: Object.fromEntries([...shown.pictures].map(([id, picture]) => [id, pictureOf(picture)])),
    moreOn,
    videos: Object.fromEntries([...shown.videos].map(([id, video]) => [id, videoOf(video)])),
    captions: Object.fromEntries([...shown.captions].map(([id, track]) => [id, trackOf(track)])),
    developingUntil: story.developingUntil,
    corrections: story.corrections.map(({ kind, note, at, place }) => ({ kind, text: note, at, place })),
    changesPath: story.showsHistory ? changesPath(storyPath(story)) : null,
    topics: story.topicIds.flatMap((id) => shown.topics.get(id) ?? []),
  };
}

/**
 * Bylines as readers see them, each of somebody with an account leading to their page. The words of its address are this
 * byline's name: where the newest says another, the page redirects, so that no story changes with somebody's name.
 */
export function bylinesOf(bylines: StoredByline[], { authors }: Pick<Shown, 'authors'>): Byline[] {
  return bylines.map(({ person, name, role, place }) => {
    const shortId = person === null ? undefined : authors.get(person);
    const path = shortId && authorPath(addressWords(name, ''), shortId);
    return { name, role, place, ...(path && { path }) };
  });
}

/** The stories that links may lead to, each with its present address and headline. */
export function linksOf(shown: Pick<Shown, 'headlines'>): Record<string, StoryTarget> {
  const targets = [...shown.headlines].map(([id, story]) => [
    id,
    { path: storyPath(story), headline: story.headline },
  ]);
  return Object.fromEntries(targets);
}

/** A picture with the addresses of its prepared sizes. */
export function pictureOf(picture: PublicPicture): Picture {
  const widths = picture.renditions.filter((one) => one.format === 'webp');
  return {
    credit: picture.credit,
    kind: picture.creditKind,
    renditions: widths.map(({ width, height }) => ({
      width,
      height,
      webp: picturePath(picture.shortId, width, 'webp'),
      jpeg: picturePath(picture.shortId, width, 'jpg'),
    })),
  };
}

function videoOf({ shortId, type, creditKind, ...video }: PublicVideo): Video {
  const file = videoPath(shortId, type);
  return { ...video, type, kind: creditKind, file, address: absoluteAddress(publicUrl, file) };
}

function trackOf({ shortId, videoShortId, language, label }: PublicCaptions): CaptionsTrack {
  return { file: captionsPath(videoShortId, shortId), language, label };
}

function sectionOf(story: PublicStory, shown: Pick<Shown, 'sections'>): SectionLink {
  const known = shown.sections.find((section) => section.words === story.sectionWords);
  return known ?? { name: story.sectionName, words: story.sectionWords, tint: 'slate' };
}
