'use client';

import '#editor/views/story-page.css';
import '#editor/views/story-blocks.css';
import '#editor/views/post-page.css';

import { EditorContent } from '@tiptap/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { shownKeys } from '#components/keys/match-keys.ts';
import { isApple } from '#components/keys/use-keys.ts';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import type { PostJson } from '#editor/post.ts';
import { type EditorServices, EditorServicesContext } from '#editor/views/editor-services.ts';
import { POST_BLOCKS } from '#features/documents/components/block-list.tsx';
import { BLOCK_TOOLS } from '#features/documents/components/block-tools.ts';
import {
  type NewsroomChoices,
  type OpenText,
  TextContext,
} from '#features/documents/components/draft-context.ts';
import { LibraryPicker } from '#features/documents/components/library-picker.tsx';
import { LinkPopover } from '#features/documents/components/link-popover.tsx';
import { SelectionBar } from '#features/documents/components/selection-bar.tsx';
import { SlashList } from '#features/documents/components/slash-list.tsx';
import { Toolbar } from '#features/documents/components/toolbar.tsx';
import { discardDraftAction } from '#features/live/actions.ts';
import { type KeeperState, PostKeeper } from '#features/live/components/post-keeper.ts';
import { postIn, usePostEditor } from '#features/live/components/use-post-editor.ts';
import { type Failure, success } from '#lib/result.ts';

/** A post that is open to be written. */
export type OpenPost = {
  postId: string;
  draftChange: number;
  document: PostJson;
  isKey: boolean;
  /** Readers have it: this is an edit. */
  isOut: boolean;
};

type PostComposerProps = {
  storyId: string;
  post: OpenPost;
  newsroom: NewsroomChoices;
  /** Whether it goes out at once, or waits for somebody's yes. */
  straight: boolean;
  isFocused: boolean;
  /** It was posted, sent for a yes, discarded or left. */
  onDone: () => void;
};

/** Where a post is written: one key posts it, and what is typed is stored all the while. */
export function PostComposer({ storyId, post, newsroom, straight, isFocused, onDone }: PostComposerProps) {
  const [keeper] = useState(() => new PostKeeper({ storyId, ...post }));
  const state = useSyncExternalStore(keeper.subscribe, keeper.getState, keeper.getState);
  const [isKey, setKey] = useState(post.isKey);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLeaving(state);

  async function send(document: PostJson) {
    if (isSending) return;
    setSending(true);
    const sent = await keeper.send({ document, isKey });
    setSending(false);
    setFailure(sent.ok ? null : sent);
    if (!sent.ok) return;
    showToast({ tone: 'good', title: sent.value.went === 'out' ? 'Posted.' : 'Sent. It waits for a yes.' });
    void keeper.stop();
    onDone();
  }

  const label = post.isOut ? 'Edit of a post' : 'New post';
  const editing = usePostEditor({
    ...{ storyId, label, content: post.document, newsroom, isFocused },
    onChange: (document) => keeper.note({ document, isKey }),
    onSend: send,
  });
  const { text, host, slashMenu } = editing;
  if (!text) return <div className="min-h-40" />;
  const document = () => postIn(text.editor);
  return (
    <TextContext value={text}>
      <section aria-label={label} className="border-line border-b">
        <div className="border-line border-b px-2 py-1 md:px-4">
          <Toolbar onLink={() => editing.setLinkOpen(true)} host={host} blocks={POST_BLOCKS} />
        </div>
        <PostText text={text} />
        <Problems failure={failure} state={state} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-3 md:px-6">
          <Button kind="primary" isPending={isSending} onPress={() => send(document())}>
            {straight ? (post.isOut ? 'Post the edit' : 'Post') : 'Send for a yes'}
          </Button>
          <span className="text-muted text-sm">{shownKeys('Mod-Enter', isApple()).join(' ')}</span>
          <Checkbox
            isSelected={isKey}
            onChange={(next) => {
              setKey(next);
              keeper.note({ document: document(), isKey: next });
            }}
          >
            Key update
          </Checkbox>
          <span className="ms-auto text-muted text-sm">{words[state.kind]}</span>
          <Leave storyId={storyId} post={post} keeper={keeper} onDone={onDone} />
        </div>
        <SlashList menu={slashMenu} />
        <SelectionBar onLink={() => editing.setLinkOpen(true)} />
        <LinkPopover isOpen={editing.isLinkOpen} onClose={() => editing.setLinkOpen(false)} />
        <LibraryPicker isOpen={editing.isLibraryOpen} onOpenChange={editing.setLibraryOpen} />
      </section>
    </TextContext>
  );
}

const words: Record<KeeperState['kind'], string> = {
  empty: '',
  typing: 'Not saved yet',
  saving: 'Saving',
  saved: 'Saved',
  away: 'Not saved: Copydesk does not answer. Trying again.',
  refused: 'Not saved',
};

function PostText({ text }: { text: OpenText }) {
  const { editor, pictures, videos, stories, topics } = text;
  const services = useMemo<EditorServices>(
    () => ({ isEditable: true, pictures, videos, stories, topics, tools: BLOCK_TOOLS }),
    [pictures, videos, stories, topics],
  );
  return (
    <div className="story-page post-page px-4 py-3 md:px-6">
      <EditorServicesContext value={services}>
        <EditorContent editor={editor} />
      </EditorServicesContext>
    </div>
  );
}

function Problems({ failure, state }: { failure: Failure | null; state: KeeperState }) {
  const shown = state.kind === 'refused' ? state.failure : failure;
  if (!shown) return null;
  const lines = (shown.issues ?? []).flatMap(({ message }) =>
    shown.message.includes(message) ? [] : [message],
  );
  return (
    <div className="px-4 pb-3 md:px-6">
      <ErrorNote title={shown.message} lines={lines} />
    </div>
  );
}

type LeaveProps = Pick<PostComposerProps, 'storyId' | 'post' | 'onDone'> & { keeper: PostKeeper };

function Leave({ storyId, post, keeper, onDone }: LeaveProps) {
  const state = useSyncExternalStore(keeper.subscribe, keeper.getState, keeper.getState);
  if (state.kind === 'empty' && !post.isOut) return null;
  return (
    <ActionButton
      size="small"
      kind="quiet"
      action={async () => {
        await keeper.stop();
        if (keeper.draftChange === 0) return success();
        return discardDraftAction({ storyId, postId: post.postId, draftChange: keeper.draftChange });
      }}
      onSuccess={onDone}
    >
      {post.isOut ? 'Leave it as it was' : 'Discard'}
    </ActionButton>
  );
}

/** Asks before the page is left while something is not stored. */
function useLeaving({ kind }: KeeperState): void {
  const isStored = kind === 'empty' || kind === 'saved';
  useEffect(() => {
    if (isStored) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isStored]);
}
