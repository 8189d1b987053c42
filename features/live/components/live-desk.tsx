'use client';

import { useState } from 'react';
import { v7 } from 'uuid';
import { useHydrated } from '#components/form/use-hydrated.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { emptyPost } from '#editor/post.ts';
import type { NewsroomChoices } from '#features/documents/components/draft-context.ts';
import { useStoryNews } from '#features/documents/components/use-story-news.ts';
import { DraftLine, PostCard, WaitingPost } from '#features/live/components/post-card.tsx';
import { type OpenPost, PostComposer } from '#features/live/components/post-composer.tsx';
import type { LiveView, PostView } from '#features/live/queries.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type LiveDeskProps = { live: LiveView; newsroom: NewsroomChoices; time: TimeShown };

/** Where a live story is written: the composer, what waits, and the posts, newest first. Others' posts come in by themselves. */
export function LiveDesk({ live, newsroom, time }: LiveDeskProps) {
  const { storyId, posts, can } = live;
  useStoryNews(storyId, { watches: true });
  const isHydrated = useHydrated();
  const [open, setOpen] = useState<OpenPost>(() => mineOf(posts) ?? newPost());
  const [edited, setEdited] = useState<OpenPost | null>(null);
  const [round, setRound] = useState(0);

  function next() {
    setOpen(newPost());
    setRound((last) => last + 1);
  }

  const common = { storyId, newsroom, straight: can.straight };
  const waiting = posts.filter(({ draft }) => draft?.isWaiting);
  const others = posts.filter(({ words, draft }) => !words && draft && !draft.isMine && !draft.isWaiting);
  // What this person had given back, or left in another window, besides what is in the composer.
  const mine = posts.filter(
    ({ id, words, draft }) => !words && draft?.isMine && !draft.isWaiting && id !== open.postId,
  );
  const out = posts.filter(({ words }) => words);
  return (
    <div className="min-w-0 flex-1">
      {can.write && isHydrated && (
        <PostComposer key={open.postId} {...common} post={open} isFocused={round > 0} onDone={next} />
      )}
      <div className="divide-y divide-line">
        {waiting.map((post) => (
          <WaitingPost key={post.id} storyId={storyId} post={post} time={time} />
        ))}
        {mine.map((post) => (
          <p key={post.id} className="flex items-center gap-2 px-4 py-2 md:px-6">
            <span className="min-w-0 truncate">Your draft: {post.draft?.words?.text || 'no words yet'}</span>
            <button
              type="button"
              className="cursor-pointer text-accent underline pointer-coarse:py-3"
              onClick={() => setOpen(openPostOf(post))}
            >
              Write on
            </button>
          </p>
        ))}
        {others.map((post) => (
          <div key={post.id} className="px-4 py-1 md:px-6">
            <DraftLine storyId={storyId} post={post} time={time} />
          </div>
        ))}
        {out.length === 0 && (
          <EmptyState title="No post yet">What is posted stands here, newest first.</EmptyState>
        )}
        {out.map((post) =>
          edited?.postId === post.id ? (
            <PostComposer key={post.id} {...common} post={edited} isFocused onDone={() => setEdited(null)} />
          ) : (
            <PostCard
              key={post.id}
              {...{ storyId, post, time, path: live.path }}
              onEdit={(one) => setEdited(openPostOf(one))}
            />
          ),
        )}
      </div>
    </div>
  );
}

function newPost(): OpenPost {
  return { postId: v7(), draftChange: 0, document: emptyPost(v7()), isKey: false, isOut: false };
}

/** What this person was writing when the page was left. */
function mineOf(posts: PostView[]): OpenPost | null {
  const post = posts.find(({ words, draft }) => !words && draft?.isMine && !draft.isWaiting);
  return post ? openPostOf(post) : null;
}

function openPostOf({ id, draftChange, draft, words, isKey }: PostView): OpenPost {
  const isMine = draft?.isMine === true && draft.words !== null;
  const document = (isMine ? draft.words?.document : words?.document) ?? emptyPost(v7());
  return { postId: id, draftChange, document, isKey: isMine ? draft.isKey : isKey, isOut: words !== null };
}
