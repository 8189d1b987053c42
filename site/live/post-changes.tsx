import { LiveAbout, type LivePosts, Post } from '#site/live/live-posts.tsx';
import { type Pressed, pressPart } from '#site/press.ts';
import { each } from '#site/text/each.ts';

/** What changed in the posts of a live story, for a page that has it open: `live.posts` are those that are new or edited. */
export type PostChanges = {
  live: LivePosts;
  /** The short ids of posts that were taken off. */
  gone: string[];
  /** There is more than this: the page is to be fetched anew. */
  isMore: boolean;
};

/** Presses what changed in a live story's posts: the script puts it into pages that are open. */
export function pressPostChanges({ live, gone, isMore }: PostChanges): Promise<Pressed> {
  const changes = (
    <div data-sequence={live.sequence} data-gone={gone.join(' ')} data-more={isMore ? '' : undefined}>
      <LiveAbout live={live} />
      <div data-part="posts">
        {each(live.posts, (post) => (
          <Post post={post} live={live} />
        ))}
      </div>
    </div>
  );
  return pressPart(changes, { headers: { 'x-robots-tag': 'noindex' } });
}
