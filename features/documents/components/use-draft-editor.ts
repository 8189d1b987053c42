'use client';

import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { CollabClient } from '#editor/collab/client.ts';
import { deskConnection } from '#editor/collab/connection.ts';
import { openClient } from '#editor/collab/open-client.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import { cleanPastedHtml } from '#editor/paste.ts';
import { editorExtensions } from '#editor/views/editor-extensions.ts';
import { editorKeys } from '#editor/views/editor-keys.ts';
import { SlashMenu } from '#editor/views/slash-menu.ts';
import { BLOCKS, type Block, type BlockHost } from '#features/documents/components/block-list.tsx';
import { useCollabStatus } from '#features/documents/components/save-state.tsx';

/** A draft as the page opens it: the document at a step. */
export type DraftOnPage = { draftId: string; step: number; document: DocumentJson; canEdit: boolean };

type DraftEditor = {
  client: CollabClient;
  editor: Editor | null;
  slashMenu: SlashMenu<Block>;
  isEditable: boolean;
};

/** Opens a draft in an editor, in a browser only. What was typed on this page outlives the editor: it is the client's. */
export function useDraftEditor(draft: DraftOnPage, host: BlockHost, openLink: () => void): DraftEditor {
  const [client] = useState(() => openClient({ connection: deskConnection(), ...draft }));
  const current = useRef<Editor | null>(null);
  const [slashMenu] = useState(
    () => new SlashMenu<Block>(BLOCKS, (block) => current.current && block.insert(current.current, host)),
  );
  const [extensions] = useState(() =>
    editorExtensions({ client, upload: host.upload, more: [slashMenu.extension(), editorKeys(openLink)] }),
  );
  const isEditable = useCollabStatus(client).canEdit;
  const editor = useEditor({
    extensions,
    content: client.document.toJSON(),
    editable: isEditable,
    immediatelyRender: false,
    // Its few rules are in story-page.css: no style element is made, so the page's nonce is not needed.
    injectCSS: false,
    editorProps: {
      // Tiptap gives the role itself, but forgets it when its options change.
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Story' },
      transformPastedHTML: cleanPastedHtml,
    },
  });
  useEffect(() => {
    current.current = editor;
    editor?.setEditable(isEditable, false);
  }, [editor, isEditable]);
  useEffect(() => {
    client.start();
    return () => client.stop();
  }, [client]);
  return { client, editor, slashMenu, isEditable };
}
