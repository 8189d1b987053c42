import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isId } from '#editor/attributes.ts';
import type { WordsFrom } from '#editor/collab/own-steps.ts';
import { WORDS_FROM } from '#editor/collab/own-work.ts';
import { passagesOf } from '#editor/passages.ts';

/** The clipboard's own type for where words came from: browsers keep it within themselves. */
const TYPE = 'application/x-copydesk-words';

/**
 * Words that are copied, cut or dragged inside Copydesk name the passages they came from, and a paste or drop hands the
 * names to the protocol: the open authors of those passages come along, so that pasting launders nobody's words.
 */
export function wordSources(draftId: string) {
  let pending: WordsFrom[] = [];
  return Extension.create({
    name: 'wordSources',
    // The paste's own transaction is the next one; whatever comes after it is typed.
    dispatchTransaction({ transaction, next }) {
      if (pending.length > 0 && transaction.docChanged) {
        transaction.setMeta(WORDS_FROM, pending);
        pending = [];
      }
      next(transaction);
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            handlePaste: (_view, event) => {
              pending = read(event.clipboardData);
              return false;
            },
            handleDrop: (_view, event) => {
              pending = read(event.dataTransfer);
              return false;
            },
          },
          view: (view) => listen(view, draftId),
        }),
      ];
    },
  });
}

/** Listens after ProseMirror, which clears what the clipboard holds before it writes to it. */
function listen(view: EditorView, draft: string) {
  const name = (data: DataTransfer | null) => {
    const passages = passagesBetween(view.state.doc, view.state.selection.from, view.state.selection.to);
    if (passages.length > 0) data?.setData(TYPE, JSON.stringify([{ draft, passages }]));
  };
  const copied = (event: ClipboardEvent) => name(event.clipboardData);
  const dragged = (event: DragEvent) => name(event.dataTransfer);
  // A cut is already gone from the document when this hears of it: it is named before.
  const cut = { passages: [] as string[] };
  const cutting = () => {
    cut.passages = passagesBetween(view.state.doc, view.state.selection.from, view.state.selection.to);
  };
  const wasCut = (event: ClipboardEvent) =>
    event.clipboardData?.setData(TYPE, JSON.stringify([{ draft, passages: cut.passages }]));
  const root = view.dom;
  root.addEventListener('copy', copied);
  root.addEventListener('cut', cutting, true);
  root.addEventListener('cut', wasCut);
  root.addEventListener('dragstart', dragged);
  return {
    destroy: () => {
      root.removeEventListener('copy', copied);
      root.removeEventListener('cut', cutting, true);
      root.removeEventListener('cut', wasCut);
      root.removeEventListener('dragstart', dragged);
    },
  };
}

function passagesBetween(doc: Node, from: number, to: number): string[] {
  return passagesOf(doc)
    .filter(({ id, pos, node }) => id !== '' && pos < to && pos + node.nodeSize > from)
    .map(({ id }) => id);
}

function read(data: DataTransfer | null): WordsFrom[] {
  const written = data?.getData(TYPE) ?? '';
  if (written === '') return [];
  try {
    const json: unknown = JSON.parse(written);
    return Array.isArray(json) ? json.filter(isWordsFrom) : [];
  } catch {
    return [];
  }
}

function isWordsFrom(value: unknown): value is WordsFrom {
  if (typeof value !== 'object' || value === null) return false;
  const { draft, passages } = value as Record<string, unknown>;
  return isId(draft) && Array.isArray(passages) && passages.every(isId);
}
