'use client';

import { useEditorState } from '@tiptap/react';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { actAlone } from '#editor/views/act-alone.ts';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';

/** Whether a picture stands in a gallery. */
export function isInGallery({ editor, getPos }: BlockToolsProps): boolean {
  const pos = getPos();
  return pos !== undefined && editor.state.doc.resolve(pos).parent.type.name === 'gallery';
}

/** To another place among the pictures of a gallery. */
export function MoveInGallery(props: BlockToolsProps) {
  const { editor, getPos } = props;
  // Asked at every change: one picture more moves no other, so nothing else would draw these anew.
  const { isFirst, isLast } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const $pos = state.doc.resolve(Math.min(getPos() ?? 0, state.doc.content.size));
      return { isFirst: $pos.index() === 0, isLast: $pos.index() === $pos.parent.childCount - 1 };
    },
  });
  return (
    <>
      <Button
        size="small"
        kind="quiet"
        icon={<ArrowLeft size={14} aria-hidden className="rtl:-scale-x-100" />}
        aria-label="Move picture back"
        isDisabled={isFirst}
        onPress={() => moveInGallery(props, -1)}
      />
      <Button
        size="small"
        kind="quiet"
        icon={<ArrowRight size={14} aria-hidden className="rtl:-scale-x-100" />}
        aria-label="Move picture forward"
        isDisabled={isLast}
        onPress={() => moveInGallery(props, 1)}
      />
    </>
  );
}

function moveInGallery({ editor, getPos }: BlockToolsProps, by: 1 | -1): void {
  const pos = getPos();
  if (pos === undefined) return;
  const { tr } = editor.state;
  const $pos = tr.doc.resolve(pos);
  const figure = $pos.nodeAfter;
  const other = by === 1 ? $pos.parent.maybeChild($pos.index() + 1) : $pos.nodeBefore;
  if (!figure || !other) return;
  tr.delete(pos, pos + figure.nodeSize);
  const to = pos + by * other.nodeSize;
  actAlone(editor, () => editor.view.dispatch(tr.insert(to, figure)));
  // The picture is drawn anew at its place: whoever moves it by keyboard finds the focus there.
  requestAnimationFrame(() => requestAnimationFrame(() => focusMover(editor.view.nodeDOM(to), by)));
}

function focusMover(picture: globalThis.Node | null, by: 1 | -1): void {
  if (!(picture instanceof Element)) return;
  const movers = [...picture.querySelectorAll<HTMLElement>('[aria-label^="Move picture"]:not(:disabled)')];
  const wanted = by === 1 ? movers.at(-1) : movers[0];
  wanted?.focus();
}
