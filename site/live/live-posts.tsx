import { Body } from '#site/body/body.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import type { DocumentNode } from '#site/body/document-node.ts';
import { each } from '#site/text/each.ts';
import type { ClockStyle } from '#site/text/format-moment.ts';
import { formatMoment } from '#site/text/format-moment.ts';
import { Moment } from '#site/text/moment.tsx';

/** A post as the page shows it; `path` is its permalink. */
export type LivePost = {
  shortId: string;
  path: string;
  author: string;
  isKey: boolean;
  isPinned: boolean;
  posted: Date;
  edited: Date | null;
  document: DocumentNode;
  /** Its words alone, and what lists call it by. */
  text: string;
  excerpt: string;
};

/** What a live story shows besides its own text, which is the summary above. */
export type LivePosts = {
  shortId: string;
  /** Of the story: where the newest posts are. */
  path: string;
  /** The number of the last change in its posts: an open page asks for what came after it. */
  sequence: number;
  opened: Date;
  closed: Date | null;
  pausedUntil: Date | null;
  promises: { words: string; at: Date }[];
  pinned: LivePost | null;
  keyPosts: { path: string; excerpt: string; posted: Date }[];
  posts: LivePost[];
  /** Whether the page begins with the newest post. */
  isNewest: boolean;
  /** The path of the page of older posts; null at the end. */
  older: string | null;
  /** What ids in posts stand for. */
  context: BodyContext;
  time: ClockStyle;
};

/** The posts of a live story, newest first, below its summary. */
export function LivePostList({ live }: { live: LivePosts }) {
  return (
    <section
      className="posts"
      aria-label="Live"
      data-posts={live.shortId}
      data-sequence={live.sequence}
      data-newest={live.isNewest ? '' : undefined}
    >
      <LiveAbout live={live} />
      {live.isNewest ? (
        <div className="new-posts" data-place="new" />
      ) : (
        <p className="posts-way">
          <a href={live.path}>Newest posts</a>
        </p>
      )}
      <div data-part="posts">
        {each(live.posts, (post) => (
          <Post post={post} live={live} />
        ))}
      </div>
      {live.posts.length === 0 && <p className="posts-none">No post yet.</p>}
      {live.older && (
        <p className="posts-way">
          <a href={live.older}>Older posts</a>
        </p>
      )}
    </section>
  );
}

/** What is said of a live story as a whole; the script puts it anew into open pages. */
export function LiveAbout({ live }: { live: LivePosts }) {
  return (
    <>
      <div data-part="state" className="posts-state">
        <State live={live} />
      </div>
      <div data-part="pinned">
        {live.pinned && (
          <div className="pinned">
            <p className="pinned-word">Pinned</p>
            <PostArticle post={live.pinned} live={live} />
          </div>
        )}
      </div>
      <div data-part="key">
        {live.keyPosts.length > 0 && (
          <nav className="key-posts" aria-labelledby="key-posts">
            <h2 id="key-posts">Key updates</h2>
            <ul>
              {each(live.keyPosts, ({ path, excerpt, posted }) => (
                <li>
                  <Moment at={posted} style={live.time} /> <a href={path}>{excerpt}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </>
  );
}

/** One post in the list: what its permalink leads to. */
export function Post({ post, live }: { post: LivePost; live: LivePosts }) {
  return (
    <div
      id={`post-${post.shortId}`}
      data-post={post.shortId}
      data-at={post.posted.getTime()}
      className="post"
    >
      <PostArticle post={post} live={live} />
    </div>
  );
}

function PostArticle({ post, live }: { post: LivePost; live: LivePosts }) {
  return (
    <article aria-label={post.excerpt}>
      <p className="post-head">
        <a href={post.path}>
          <Moment at={post.posted} style={live.time} />
        </a>
        <span>{post.author}</span>
        {post.isKey && <span className="post-key">Key update</span>}
        {post.edited && (
          <span>
            Edited <Moment at={post.edited} style={live.time} />
          </span>
        )}
      </p>
      <div className="prose">
        <Body blocks={post.document.content ?? []} context={live.context} />
      </div>
    </article>
  );
}

function State({ live }: { live: LivePosts }) {
  const { closed, pausedUntil, promises, time } = live;
  return (
    <>
      {closed ? (
        <p>
          This live story ended <Moment at={closed} style={time} />
        </p>
      ) : (
        <p className="posts-live">
          <strong>Live</strong>
          {pausedUntil && <span>Paused until {formatMoment(pausedUntil, time)}</span>}
          <noscript>
            <a href={live.path}>Reload for the latest</a>
          </noscript>
        </p>
      )}
      {!closed && promises.length > 0 && (
        <ul className="promises">
          {each(promises, ({ words, at }) => (
            <li>
              Next: {words}, {formatMoment(at, time)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
