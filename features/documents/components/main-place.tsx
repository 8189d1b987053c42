'use client';

import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { actAlone } from '#editor/views/act-alone.ts';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { bodyStart, putMain } from '#editor/views/insert-block.ts';

/** Moves a picture or video between the text and the main place. */
export function MoveToMain(props: BlockToolsProps) {
  const isMain = isInMain(props);
  return (
    <Button
      size="small"
      kind="quiet"
      icon={isMain ? <ArrowDownToLine size={14} aria-hidden /> : <ArrowUpToLine size={14} aria-hidden />}
      onPress={() => move(props, isMain)}
    >
      <span className="max-sm:sr-only">{isMain ? 'Into the text' : 'Make main'}</span>
    </Button>
  );
}

/** Takes a picture or video out, with what would be empty without it: the main place, or a gallery. */
export function removeFromPlace({ editor, getPos, node }: BlockToolsProps): void {
  const pos = getPos();
  if (pos === undefined) return;
  const { tr } = editor.state;
  const $pos = tr.doc.resolve(pos);
  const isAll = $pos.depth > 0 && $pos.parent.childCount === 1;
  tr.delete(isAll ? pos - 1 : pos, pos + node.nodeSize + (isAll ? 1 : 0));
  actAlone(editor, () => editor.view.dispatch(tr));
  // The button is gone: the keys, undo above all, are the text's again.
  editor.view.focus();
}

function isInMain({ editor, getPos }: BlockToolsProps): boolean {
  const pos = getPos();
  return pos !== undefined && editor.state.doc.resolve(pos).parent.type.name === 'main';
}

/** As one act. What was in the main place goes into the text. */
function move(props: BlockToolsProps, isMain: boolean): void {
  const { editor, getPos, node } = props;
  const pos = getPos();
  if (pos === undefined) return;
  const { tr } = editor.state;
  if (isMain) {
    tr.delete(pos - 1, pos + node.nodeSize + 1);
    tr.insert(bodyStart(tr.doc), node);
  } else {
    const before = tr.doc.children.find(({ type }) => type.name === 'main')?.firstChild ?? null;
    tr.delete(pos, pos + node.nodeSize);
    putMain(tr, node);
    if (before) tr.insert(bodyStart(tr.doc), before);
  }
  actAlone(editor, () => editor.view.dispatch(tr.scrollIntoView()));
}
