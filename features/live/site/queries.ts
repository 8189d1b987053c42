import { referencesOf } from '#editor/references.ts';
import { SCHEMA_NUMBER } from '#editor/schema.ts';
import { storedPost } from '#features/live/posts/queries.ts';
import {
  keyPosts,
  type PublicLive,
  type PublicPost,
  pinnedPost,
  postChanges,
  publicLive,
  publicPosts,
} from '#features/live/public/queries.ts';
import { excerptOf } from '#features/live/rules/excerpt.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { publicHeadlines, publicPictures, publicVersion } from '#features/publishing/public/queries.ts';
import { type Outcome, siteFrame, storyPage } from '#features/publishing/site/queries.ts';
import { linksOf, pictureOf } from '#features/publishing/site/rules/views.ts';
import type { Actor } from '#lib/actor.ts';
import { parseStoryAddress, postPath, postsPath, storyPath } from '#site/addresses.ts';
import type { BodyContext } from '#site/body/body-context.ts';
import type { LivePost, LivePosts } from '#site/live/live-posts.tsx';
import type { PostChanges } from '#site/live/post-changes.tsx';
import type { StoryPage } from '#site/story/story-page.tsx';

/** How many posts a page holds, and how many changes an open page is told of at once. */
const PAGE = 20;
const CHANGES = 50;

type StoryArgs = { section: string; address: string; before?: string; post?: string };

/**
 * What stands at `/{section}/{address}`, with its posts where it is a live story: the newest, those before a place, or
 * those from one post on. A place in a story that has no posts leads to the story.
 */
export async function storyOrLivePage(actor: Actor, args: StoryArgs): Promise<Outcome<StoryPage>> {
  const found = await storyPage(actor, args);
  const shortId = parseStoryAddress(args.address);
  if (found.outcome !== 'page' || !shortId) return found;
  const live = await publicLive(actor, { shortId });
  const { path } = found.page.story;
  const hasPlace = args.before !== undefined || args.post !== undefined;
  if (!live) return hasPlace ? { outcome: 'moved', to: path } : found;
  const page = await publicPosts(actor, {
    storyId: live.storyId,
    before: args.before,
    from: args.post,
    limit: PAGE,
  });
  const older = page.older && postsPath(path, page.older);
  const isNewest = page.isNewest;
  const posts = await livePosts(actor, { live, shortId, path, posts: page.posts, older, isNewest });
  return { outcome: 'page', page: { ...found.page, live: posts } };
}

/** What changed in a live story's posts after a number; null where it is none that readers may see. */
export async function livePostChanges(
  actor: Actor,
  args: { shortId: string; after: number },
): Promise<PostChanges | null> {
  // First, so that an answer of "no such posts" is kept no longer than it is true.
  const found = await publicVersion(actor, { shortId: args.shortId });
  if (found.outcome !== 'public') return null;
  const { storyId } = found.story;
  const [live, changes] = await Promise.all([
    publicLive(actor, { storyId }),
    postChanges(actor, { storyId, after: args.after, limit: CHANGES + 1 }),
  ]);
  if (!live || !changes) return null;
  const path = storyPath(found.story);
  const posts = changes.posts.slice(0, CHANGES);
  return {
    live: await livePosts(actor, { live, shortId: args.shortId, path, posts, older: null, isNewest: true }),
    gone: changes.gone,
    isMore: changes.posts.length > CHANGES,
  };
}

type Wanted = Pick<LivePosts, 'shortId' | 'path' | 'older' | 'isNewest'> & {
  live: PublicLive;
  posts: PublicPost[];
};

async function livePosts(actor: Actor, { live, posts, ...place }: Wanted): Promise<LivePosts> {
  const { storyId } = live;
  const [frame, pinned, key] = await Promise.all([
    siteFrame(actor),
    pinnedPost(actor, { storyId }),
    keyPosts(actor, { storyId }),
  ]);
  const shown = (post: PublicPost) => postOnPage(post, place.path);
  return {
    ...place,
    sequence: live.sequence,
    opened: live.openedAt,
    closed: live.closedAt,
    pausedUntil: live.pausedUntil,
    promises: live.promises,
    pinned: pinned && shown(pinned),
    keyPosts: key.map(({ shortId, excerpt, postedAt }) => ({
      ...{ path: postPath(place.path, shortId), excerpt, posted: postedAt },
    })),
    posts: posts.map(shown),
    context: await contextOf(actor, pinned ? [pinned, ...posts] : posts),
    time: frame.time,
  };
}

function postOnPage(post: PublicPost, path: string): LivePost {
  const { shortId, author, isKey, isPinned, document, text } = post;
  return {
    ...{ shortId, path: postPath(path, shortId), author, isKey, isPinned, document, text },
    ...{ posted: post.postedAt, edited: post.editedAt, excerpt: excerptOf(text) },
  };
}

/** What ids in posts stand for, as far as readers may see it. */
async function contextOf(actor: Actor, posts: PublicPost[]): Promise<BodyContext> {
  const used = posts.map(({ document }) => referencesOf(storedPost(document, SCHEMA_NUMBER).story));
  const [pictures, headlines, { creditPrefix, playerNote }] = await Promise.all([
    publicPictures(actor, [...new Set(used.flatMap((one) => one.pictures))]),
    publicHeadlines(actor, [...new Set(used.flatMap((one) => one.stories))]),
    getSettings(actor),
  ]);
  return {
    links: linksOf({ headlines }),
    pictures: Object.fromEntries([...pictures].map(([id, picture]) => [id, pictureOf(picture)])),
    ...{ moreOn: {}, videos: {}, captions: {}, creditPrefix, playerNote, base: '' },
  };
}
