import { absoluteAddress } from '#site/addresses.ts';
import type { LivePosts } from '#site/live/live-posts.tsx';
import type { SharingPicture } from '#site/shell/page-head.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import type { PublicStory } from '#site/story/story-article.tsx';
import { newsArticle } from '#site/story/story-json-ld.ts';

/**
 * A live story as schema.org's LiveBlogPosting, with the posts of this page as its updates. `dateModified` is that of the
 * last change readers see. https://schema.org/LiveBlogPosting
 */
export function liveBlogPosting(
  story: PublicStory,
  live: LivePosts,
  frame: SiteFrame,
  picture: SharingPicture | null,
) {
  const article = newsArticle(story, frame, picture);
  const changed = live.posts.map(({ posted, edited }) => (edited ?? posted).toISOString());
  return {
    ...article,
    '@type': 'LiveBlogPosting',
    dateModified: [article.dateModified, ...changed].toSorted().at(-1),
    coverageStartTime: live.opened.toISOString(),
    ...(live.closed && { coverageEndTime: live.closed.toISOString() }),
    liveBlogUpdate: live.posts.map((post) => ({
      '@type': 'BlogPosting',
      headline: post.excerpt,
      url: absoluteAddress(frame.publicUrl, post.path),
      datePublished: post.posted.toISOString(),
      dateModified: (post.edited ?? post.posted).toISOString(),
      author: { '@type': 'Person', name: post.author },
      ...(post.text !== '' && { articleBody: post.text }),
    })),
  };
}
