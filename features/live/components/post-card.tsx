'use client';

import { ArrowUpRight, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, type MenuEntry } from '#components/ui/menu.tsx';
import { Time } from '#components/ui/time.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import {
  answerPostAction,
  deletePostAction,
  keyPostAction,
  pinPostAction,
  takeOverDraftAction,
} from '#features/live/actions.ts';
import type { PostView } from '#features/live/queries.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { ReasonDialog } from '#features/stories/components/reason-dialog.tsx';
import type { Result } from '#lib/result.ts';

type PostCardProps = {
  storyId: string;
  post: PostView;
  time: TimeShown;
  /** Where readers find the story; null while they do not. */
  path: string | null;
  onEdit: (post: PostView) => void;
};

/** A post that readers have, with what may be done to it. */
export function PostCard(props: PostCardProps) {
  const { storyId, post, time } = props;
  return (
    <article aria-label={`Post of ${post.author}`} className="px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-center gap-2 text-muted text-sm">
        {post.postedAt && <Time at={post.postedAt} {...time} />}
        <span>{post.author}</span>
        {post.editedAt && <span>edited</span>}
        {post.isPinned && <Badge tone="accent">Pinned</Badge>}
        {post.isKey && <Badge tone="good">Key</Badge>}
        <PostActs {...props} />
      </div>
      <PostWords words={post.words} />
      {post.draft && !post.draft.isMine && <DraftLine storyId={storyId} post={post} time={time} />}
      {post.draft?.isMine && post.draft.isWaiting && (
        <p className="pt-1 text-attention">Your edit waits for a yes.</p>
      )}
    </article>
  );
}

function PostActs({ storyId, post, path, onEdit }: PostCardProps) {
  const isOpenElsewhere = post.draft !== null && !post.draft.isMine;
  return (
    <span className="ms-auto flex items-center gap-1">
      {path && (
        <a
          href={`${path}?post=${post.shortId}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex size-7 items-center justify-center rounded-md text-muted hover:bg-sunken pointer-coarse:size-10"
        >
          <ArrowUpRight size={16} aria-hidden />
          <span className="sr-only">Open on the site</span>
        </a>
      )}
      {post.can.edit && !isOpenElsewhere && (
        <Button size="small" kind="quiet" onPress={() => onEdit(post)}>
          {post.draft ? 'Write on' : 'Edit'}
        </Button>
      )}
      <PostMenu storyId={storyId} post={post} />
    </span>
  );
}

function PostMenu({ storyId, post }: Pick<PostCardProps, 'storyId' | 'post'>) {
  const fresh = useFresh();
  const [isDeleting, setDeleting] = useState(false);
  const ids = { storyId, postId: post.id, change: post.change };
  const act = (run: () => Promise<Result>) => async () => {
    const result = await fresh(run);
    if (!result.ok) showToast({ tone: 'danger', title: result.message });
  };
  const acts: Record<string, () => unknown> = {
    pin: act(() => pinPostAction({ ...ids, isPinned: !post.isPinned })),
    key: act(() => keyPostAction({ ...ids, isKey: !post.isKey })),
    // The menu gives the focus back as it closes, and would take it from the dialog.
    remove: () => setTimeout(() => setDeleting(true)),
  };
  const place = [
    { id: 'pin', label: post.isPinned ? 'Unpin' : 'Pin' },
    { id: 'key', label: post.isKey ? 'No key update' : 'Make it a key update' },
  ];
  const entries: MenuEntry[] = [
    ...(post.can.place ? place : []),
    ...(post.can.remove ? [{ id: 'remove', label: 'Delete', isDanger: true }] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        label="Post"
        placement="bottom end"
        trigger={
          <Button
            size="small"
            kind="quiet"
            aria-label="More acts"
            icon={<Ellipsis size={16} aria-hidden />}
          />
        }
        entries={entries}
        onAction={(id) => acts[id]?.()}
      />
      <ReasonDialog
        title="Delete the post"
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        submitLabel="Delete it"
        isDanger
        action={(reason) => deletePostAction({ ...ids, reason })}
      >
        Readers lose it at once, on open pages too. Its words and your reason stay in the record.
      </ReasonDialog>
    </>
  );
}

type WaitingPostProps = { storyId: string; post: PostView; time: TimeShown };

/** A post, or an edit of one, that waits for somebody's yes. */
export function WaitingPost({ storyId, post, time }: WaitingPostProps) {
  const fresh = useFresh();
  const { draft } = post;
  if (!draft) return null;
  const ids = { storyId, postId: post.id, draftChange: draft.draftChange };
  return (
    <article aria-label={`Post of ${draft.by} that waits`} className="px-4 py-3 md:px-6">
      <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
        <Time at={draft.at} {...time} />
        <span>
          {draft.by} {post.words ? 'wants to edit a post' : 'wants to post'}
        </span>
        <Badge tone="attention">Waits</Badge>
        {draft.isKey && <Badge tone="good">Key</Badge>}
      </p>
      <PostWords words={draft.words} />
      {post.can.answer ? (
        <div className="flex flex-wrap gap-2 pt-2">
          <ActionButton
            size="small"
            kind="primary"
            action={() => fresh(() => answerPostAction({ ...ids, yes: true }))}
          >
            Yes, post it
          </ActionButton>
          <ReasonDialog
            title="Give it back"
            trigger={<Button size="small">No</Button>}
            submitLabel="Give it back"
            action={(reason) => fresh(() => answerPostAction({ ...ids, yes: false, reason }))}
          >
            {draft.by} gets it back as it is, with your reason.
          </ReasonDialog>
        </div>
      ) : (
        <p className="pt-1 text-muted">It waits for somebody who posts at once.</p>
      )}
    </article>
  );
}

/** Somebody else's draft, in one line: nobody reads over their shoulder. */
export function DraftLine({ storyId, post, time }: WaitingPostProps) {
  const fresh = useFresh();
  const { draft } = post;
  if (!draft) return null;
  const ids = { storyId, postId: post.id, draftChange: draft.draftChange };
  return (
    <p className="flex flex-wrap items-center gap-2 py-1 text-muted">
      <span>
        {draft.by} is {post.words ? 'editing this post' : 'writing'}, last stored{' '}
        <Time at={draft.at} {...time} />
      </span>
      {post.can.takeOver && (
        <ActionButton size="small" kind="quiet" action={() => fresh(() => takeOverDraftAction(ids))}>
          Take it over
        </ActionButton>
      )}
    </p>
  );
}

function PostWords({ words }: { words: PostView['words'] }) {
  if (!words) return null;
  return (
    <div dir="auto" className="whitespace-pre-line pt-1 font-serif text-md leading-relaxed">
      {words.text}
      {words.pictures > 0 && (
        <span className="block font-sans text-muted text-sm">
          {words.pictures === 1 ? 'With a picture' : `With ${words.pictures} pictures`}
        </span>
      )}
    </div>
  );
}
