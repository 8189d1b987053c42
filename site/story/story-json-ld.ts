import { absoluteAddress, frontPath } from '#site/addresses.ts';
import { childOf, introOf, textOf } from '#site/body/document-node.ts';
import type { SharingPicture } from '#site/shell/page-head.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { namedBylines } from '#site/story/bylines.tsx';
import type { PublicStory } from '#site/story/story-article.tsx';
import { videoObjects } from '#site/story/video-objects.ts';
import type { StoryLabel } from '#site/text/story-label.ts';

/** What schema.org has a kind of its own for. */
const kinds: Partial<Record<StoryLabel, string>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
};

/**
 * The story as schema.org's NewsArticle. `dateModified` is when readers were last told of a change, so that a silent
 * fix never makes a story look new; corrections are CorrectionComment. https://schema.org/NewsArticle
 */
export function newsArticle(story: PublicStory, frame: SiteFrame, picture: SharingPicture | null) {
  const address = absoluteAddress(frame.publicUrl, story.path);
  const authors = namedBylines(story.bylines);
  const description = introOf(story.document);
  const videos = videoObjects(story, frame);
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: frame.newsroom,
    url: absoluteAddress(frame.publicUrl, frontPath()),
  };
  return {
    '@context': 'https://schema.org',
    '@type': kinds[story.label] ?? 'NewsArticle',
    mainEntityOfPage: address,
    url: address,
    headline: textOf(childOf(story.document, 'headline')),
    ...(description !== '' && { description }),
    datePublished: story.published.toISOString(),
    dateModified: (story.updated ?? story.published).toISOString(),
    articleSection: story.section.name,
    inLanguage: languageOf(story, frame),
    isAccessibleForFree: true,
    author: authors.length > 0 ? authors.map((byline) => author(byline, frame)) : publisher,
    publisher,
    ...(picture && { image: [image(picture, frame)] }),
    ...(videos.length > 0 && { video: videos }),
    ...(story.topics.length > 0 && { keywords: story.topics.map((topic) => topic.name) }),
    ...(story.corrections.length > 0 && {
      correction: story.corrections.map((correction) => ({
        '@type': 'CorrectionComment',
        text: correction.text,
        datePublished: correction.at.toISOString(),
      })),
    }),
  };
}

/**
 * JSON that may stand inside a script element: "<" is escaped, so that no "</script>" or "<!--" can be read out of it,
 * and so are U+2028 and U+2029, which end a line for older readers of script.
 */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function author(byline: PublicStory['bylines'][number], frame: SiteFrame) {
  return {
    '@type': 'Person',
    name: byline.name,
    ...(byline.path && { url: absoluteAddress(frame.publicUrl, byline.path) }),
    ...(byline.role.trim() !== '' && { jobTitle: byline.role.trim() }),
  };
}

function image(picture: SharingPicture, frame: SiteFrame) {
  return {
    '@type': 'ImageObject',
    url: absoluteAddress(frame.publicUrl, picture.path),
    width: picture.width,
    height: picture.height,
  };
}

function languageOf(story: PublicStory, frame: SiteFrame): string {
  const lang = story.document.attrs?.lang;
  return typeof lang === 'string' ? lang : frame.lang;
}
