import { childOf, type DocumentNode, introOf, stringAttribute, textOf } from '#site/body/document-node.ts';
import { mainOf } from '#site/body/main-figure.tsx';
import { videoTitle } from '#site/body/video.tsx';
import { liveBlogPosting } from '#site/live/live-json-ld.ts';
import type { LivePosts } from '#site/live/live-posts.tsx';
import { type Picture, renditionAbout } from '#site/pictures/press-picture.tsx';
import type { HeadContent, SharingPicture } from '#site/shell/page-head.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { namedBylines } from '#site/story/bylines.tsx';
import type { PublicStory } from '#site/story/story-article.tsx';
import { newsArticle, scriptSafeJson } from '#site/story/story-json-ld.ts';

/** What a story's page says of itself: title, description, sharing picture and structured data. */
export function storyHead(story: PublicStory, frame: SiteFrame, live?: LivePosts): HeadContent {
  const picture = sharingPicture(story);
  const data = live ? liveBlogPosting(story, live, frame, picture) : newsArticle(story, frame, picture);
  return {
    title: textOf(childOf(story.document, 'headline')),
    description: introOf(story.document),
    path: story.path,
    jsonLd: scriptSafeJson(data),
    ...(live && { posts: true }),
    article: {
      published: story.published,
      updated: story.updated,
      section: story.section.name,
      authors: namedBylines(story.bylines).map((byline) => byline.name),
      topics: story.topics.map((topic) => topic.name),
      picture,
    },
  };
}

/** The main picture, or the poster of the main video, at about 1280 pixels as JPEG, which everybody who shows links can read. */
function sharingPicture(story: PublicStory): SharingPicture | null {
  const main = mainOf(story.document);
  const id = main?.attrs?.picture ?? main?.attrs?.poster;
  const picture: Picture | undefined =
    typeof id === 'string' && Object.hasOwn(story.pictures, id) ? story.pictures[id] : undefined;
  const rendition = picture && renditionAbout(picture, 1280);
  if (!main || !rendition) return null;
  return {
    path: rendition.jpeg,
    width: rendition.width,
    height: rendition.height,
    alt: main.type === 'video' ? videoTitle(main) : altOf(main),
  };
}

function altOf(figure: DocumentNode): string {
  return figure.attrs?.decorative === true ? '' : stringAttribute(figure, 'alt');
}
