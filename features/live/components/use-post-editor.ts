'use client';

import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { cleanPastedHtml } from '#editor/paste.ts';
import type { PostJson } from '#editor/post.ts';
import { editorKeys } from '#editor/views/editor-keys.ts';
import { postExtensions } from '#editor/views/post-extensions.ts';
import { SlashMenu } from '#editor/views/slash-menu.ts';
import { type Block, type BlockHost, POST_BLOCKS } from '#features/documents/components/block-list.tsx';
import type { NewsroomChoices, OpenText } from '#features/documents/components/draft-context.ts';
import { KnownPictures } from '#features/documents/components/known-pictures.ts';
import { knownStories } from '#features/documents/components/known-stories.ts';
import { knownTopics } from '#features/documents/components/known-topics.ts';
import { KnownVideos } from '#features/documents/components/known-videos.ts';
import { uploadPicture } from '#features/pictures/components/upload-picture.ts';

type Wanted = {
  storyId: string;
  label: string;
  content: PostJson;
  newsroom: NewsroomChoices;
  isFocused: boolean;
  onChange: (document: PostJson) => void;
  onSend: (document: PostJson) => void;
};

/** The small editor of a post, with the tools that a story's has for the same words and blocks. */
export function usePostEditor({ storyId, label, content, newsroom, isFocused, ...heard }: Wanted) {
  const [isLinkOpen, setLinkOpen] = useState(false);
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const [pictures] = useState(() => new KnownPictures(newsroom.creditPrefix));
  const [videos] = useState(() => new KnownVideos());
  const [stories] = useState(knownStories);
  const [topics] = useState(() => knownTopics(storyId));
  const current = useRef<Editor | null>(null);
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  const [host] = useState<BlockHost>(() => ({
    upload: async (file, onProgress) => {
      const sent = await uploadPicture(file, (percent) => onProgress(percent / 100));
      return sent.ok ? { picture: pictures.arrived(sent.value, file) } : { problem: sent.message };
    },
    openLibrary: () => setLibraryOpen(true),
  }));
  const [slashMenu] = useState(
    () =>
      new SlashMenu<Block>(POST_BLOCKS, (block) => current.current && block.insert(current.current, host)),
  );
  const [extensions] = useState(() =>
    postExtensions({
      upload: host.upload,
      onSend: () => current.current && latest.current.onSend(postIn(current.current)),
      more: [slashMenu.extension(), editorKeys(() => setLinkOpen(true))],
    }),
  );
  const editor = useEditor({
    extensions,
    content,
    autofocus: isFocused ? 'end' : false,
    immediatelyRender: false,
    injectCSS: false,
    onUpdate: (update) => latest.current.onChange(postIn(update.editor)),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: cleanPastedHtml,
    },
  });
  useEffect(() => {
    current.current = editor;
  }, [editor]);
  const text = useMemo<OpenText | null>(
    () => editor && { storyId, editor, newsroom, pictures, videos, stories, topics, upload: host.upload },
    [editor, storyId, newsroom, pictures, videos, stories, topics, host],
  );
  return { text, host, slashMenu, isLinkOpen, setLinkOpen, isLibraryOpen, setLibraryOpen };
}

/** The post as it stands in the editor, to be sent. */
export function postIn(editor: Editor): PostJson {
  // ProseMirror keeps attributes in objects without a prototype, which React does not pass to the server.
  return JSON.parse(JSON.stringify(editor.getJSON())) as PostJson;
}
