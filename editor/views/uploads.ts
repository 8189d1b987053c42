import { type Editor, Extension } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { v7 } from 'uuid';
import type { UploadOutcome } from '#editor/views/editor-services.ts';
import {
  figureOf,
  galleryEnd,
  placeForBlock,
  putIn,
  putInGallery,
  putMain,
} from '#editor/views/insert-block.ts';

/** Sends a file to the newsroom; `onProgress` hears the share that is sent, from 0 to 1. */
export type Upload = (file: File, onProgress: (share: number) => void) => Promise<UploadOutcome>;

type Running = { key: string; name: string; share: number; problem: string | null };
type Change = { add: Running; pos: number } | { change: Running } | { remove: string };

const key = new PluginKey<DecorationSet>('uploads');

/**
 * Pictures and videos pasted or dropped into the text. While a file travels only this page shows it, at its place; the block comes
 * when the file is there, so that nobody ever has a figure without a picture.
 */
export function uploads(upload: Upload) {
  return Extension.create({
    name: 'uploads',
    addProseMirrorPlugins() {
      const { editor } = this;
      const take = (files: readonly File[], pos: number | null) => uploadFiles(editor, upload, files, pos);
      return [
        new Plugin<DecorationSet>({
          key,
          state: { init: () => DecorationSet.empty, apply: applyUploads },
          props: {
            decorations: (state) => key.getState(state),
            handlePaste: (view, event) => {
              const files = filesOf(event.clipboardData);
              // Word puts a picture of the words beside them: then the words are meant.
              if (files.length === 0 || event.clipboardData?.types.includes('text/html')) return false;
              if (view.editable) take(files, null);
              return true;
            },
            handleDrop: (view, event) => {
              const files = filesOf(event.dataTransfer);
              if (files.length === 0) return false;
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (view.editable) take(files, at?.pos ?? null);
              return true;
            },
          },
        }),
      ];
    },
  });
}

/** Where uploaded pictures go: to a position, the cursor (null), the main place, or a gallery by its id, made where there is none. */
export type UploadPlace = number | null | 'main' | { gallery: string };

/** Uploads files and puts them in as figures and videos, in their order. */
export function uploadFiles(editor: Editor, upload: Upload, files: readonly File[], pos: UploadPlace): void {
  let before = Promise.resolve();
  for (const file of files) before = uploadOne(editor, upload, file, pos, before);
}

async function uploadOne(
  editor: Editor,
  upload: Upload,
  file: File,
  pos: UploadPlace,
  before: Promise<void>,
): Promise<void> {
  const running: Running = { key: v7(), name: file.name, share: 0, problem: null };
  tell(editor, { add: running, pos: blockEdge(editor.state, pos) });
  const outcome = await upload(file, (share) => tell(editor, { change: { ...running, share } }));
  await before;
  if (editor.isDestroyed) return;
  if ('problem' in outcome) return tell(editor, { change: { ...running, problem: outcome.problem } });
  const place = key
    .getState(editor.state)
    ?.find(undefined, undefined, (spec) => spec.upload === running.key)[0];
  const { tr } = editor.state;
  const block = blockOf(outcome, editor.schema);
  const at = emptyParagraphAt(editor.state, place?.from ?? tr.doc.content.size);
  if (pos === 'main') putMain(tr, block);
  else if (isInGallery(pos) && block.type.name === 'figure') putInGallery(tr, block, pos.gallery, at);
  else putIn(tr, block, at);
  editor.view.dispatch(tr.setMeta(key, { remove: running.key } satisfies Change).scrollIntoView());
}

function blockOf(outcome: Exclude<UploadOutcome, { problem: string }>, schema: Schema): Node {
  if ('video' in outcome) {
    const { id, captions } = outcome.video;
    return schema.node('video', { video: id, captions: captions[0]?.id ?? null }, schema.node('caption'));
  }
  return figureOf(schema, outcome.picture);
}

/** The edge between two blocks of the document where an upload is shown. */
function blockEdge(state: EditorState, pos: UploadPlace): number {
  if (isInGallery(pos)) return galleryEnd(state.doc, pos.gallery) ?? placeForBlock(state).from;
  if (pos === null || pos === 'main') return placeForBlock(state).from;
  const $pos = state.doc.resolve(pos);
  return $pos.depth === 0 ? pos : $pos.after(1);
}

function isInGallery(pos: UploadPlace): pos is { gallery: string } {
  return typeof pos === 'object' && pos !== null;
}

function emptyParagraphAt(state: EditorState, pos: number): { from: number; to: number } {
  const next = state.doc.nodeAt(pos);
  const isEmpty = next?.type.name === 'paragraph' && next.content.size === 0;
  return { from: pos, to: isEmpty ? pos + next.nodeSize : pos };
}

function tell(editor: Editor, change: Change): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, change));
}

function applyUploads(tr: Transaction, set: DecorationSet): DecorationSet {
  const mapped = set.map(tr.mapping, tr.doc);
  const change: Change | undefined = tr.getMeta(key);
  if (!change) return mapped;
  if ('add' in change) return mapped.add(tr.doc, [widget(change.pos, change.add)]);
  const wanted = 'change' in change ? change.change.key : change.remove;
  const found = mapped.find(undefined, undefined, (spec) => spec.upload === wanted);
  const without = mapped.remove(found);
  const at = found[0];
  return 'change' in change && at ? without.add(tr.doc, [widget(at.from, change.change)]) : without;
}

function widget(pos: number, running: Running): Decoration {
  const dismiss = (view: EditorView) => view.dispatch(view.state.tr.setMeta(key, { remove: running.key }));
  return Decoration.widget(pos, (view) => draw(running, () => dismiss(view)), {
    // ProseMirror draws a widget anew only under another key.
    key: `${running.key} ${running.share} ${running.problem}`,
    upload: running.key,
    side: -1,
    ignoreSelection: true,
    stopEvent: () => true,
  });
}

function draw({ name, share, problem }: Running, dismiss: () => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'story-upload';
  box.contentEditable = 'false';
  const words = document.createElement('span');
  words.setAttribute('role', problem === null ? 'status' : 'alert');
  words.textContent = problem === null ? `Uploading ${name}` : `${name}: ${problem}`;
  box.append(words);
  if (problem === null) {
    const bar = document.createElement('progress');
    bar.value = share;
    bar.setAttribute('aria-label', `Uploading ${name}`);
    box.append(bar);
    return box;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Dismiss';
  button.addEventListener('click', dismiss);
  box.append(button);
  return box;
}

function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}
