import type { SectionView } from '#features/newsroom/sections/queries.ts';
import type { PublicPicture, PublicStory, WholeStory } from '#features/publishing/public/queries.ts';
import { picturePath, storyPath } from '#site/addresses.ts';
import type { StoryTarget } from '#site/body/body-context.ts';
import type { StoryCard } from '#site/cards/story-card.tsx';
import type { Picture } from '#site/pictures/press-picture.tsx';
import type { PublicStory as StoryOnPage } from '#site/story/story-article.tsx';
import { type SectionLink, type TopicLink, tintAt } from '#site/text/section-link.ts';

/** What the ids in stories stand for, as far as readers may see it. */
export type Shown = {
  sections: SectionLink[];
  topics: Map<string, TopicLink>;
  pictures: Map<string, PublicPicture>;
  headlines: Map<string, PublicStory>;
};

/** The sections as the site shows them, each in the colour of its place. */
export function sectionLinks(sections: SectionView[]): SectionLink[] {
  return sections.map(({ name, words }, position) => ({ name, words, tint: tintAt(position) }));
}

/** A story as lists show it. */
export function cardOf(story: PublicStory, shown: Shown): StoryCard {
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
    bylines: story.bylines,
    freeLine: story.freeLine,
    document: story.document,
    links: linksOf(shown),
    pictures: Object.fromEntries([...shown.pictures].map(([id, picture]) => [id, pictureOf(picture)])),
    moreOn,
    developingUntil: story.developingUntil,
    corrections: story.corrections.map(({ kind, note, at }) => ({ kind, text: note, at })),
    topics: story.topicIds.flatMap((id) => shown.topics.get(id) ?? []),
  };
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

function sectionOf(story: PublicStory, shown: Shown): SectionLink {
  const known = shown.sections.find((section) => section.words === story.sectionWords);
  return known ?? { name: story.sectionName, words: story.sectionWords, tint: 'slate' };
}
