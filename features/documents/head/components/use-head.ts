'use client';

import { useEditorState } from '@tiptap/react';
import type { Head } from '#editor/head.ts';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';

type UsedHead = { head: Head; isEditable: boolean; set: (change: Partial<Head>) => void };

/** The head of the open draft: attributes of its document, so that each change is a step with an author, and undo works. */
export function useHead(): UsedHead {
  const { editor } = useOpenDraft();
  const { head, isEditable } = useEditorState({
    editor,
    selector: ({ editor: { state, isEditable: may } }) => ({
      head: state.doc.attrs as Head,
      isEditable: may,
    }),
  });

  function set(change: Partial<Head>) {
    const { tr } = editor.state;
    for (const [name, value] of Object.entries(change)) tr.setDocAttribute(name, value);
    editor.view.dispatch(tr);
  }

  return { head, isEditable, set };
}
