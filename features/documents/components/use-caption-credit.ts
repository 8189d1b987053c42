import { useEffect } from 'react';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import type { KnownPicture, KnownPictures } from '#features/documents/components/known-pictures.ts';
import { creditPicture } from '#features/pictures/components/credit-picture.ts';
import { splitCaption } from '#features/pictures/rules/credit.ts';

type Place = Pick<BlockToolsProps, 'editor' | 'getPos'>;

/**
 * A credit typed at the end of a caption ("... on Tuesday. Pic: AP") goes into the picture's credit when whoever typed it
 * leaves the caption. Another's typing is left alone. Where the picture says another credit already, nothing is
 * touched: publishing asks then.
 */
export function useCaptionCredit(place: Place, picture: KnownPicture | null | undefined): void {
  const { pictures } = useOpenText();
  const { editor, getPos } = place;
  useEffect(() => {
    if (!picture) return;
    let wasInside = false;
    const look = () => {
      const isInside = editor.isFocused && isSelectedIn({ editor, getPos });
      if (wasInside && !isInside) void takeCredit({ editor, getPos }, picture, pictures);
      wasInside = isInside;
    };
    look();
    editor.on('selectionUpdate', look);
    editor.on('focus', look);
    editor.on('blur', look);
    return () => {
      editor.off('selectionUpdate', look);
      editor.off('focus', look);
      editor.off('blur', look);
    };
  }, [editor, getPos, picture, pictures]);
}

async function takeCredit(place: Place, { record }: KnownPicture, pictures: KnownPictures): Promise<void> {
  const { credit } = splitCaption(captionAt(place), pictures.prefix);
  if (credit === '') return;
  if (record.credit === credit) return cutCredit(place, pictures.prefix);
  if (record.credit !== '' || !record.can.describe) return;
  const result = await creditPicture(record, credit);
  if (!result.ok) return;
  cutCredit(place, pictures.prefix);
  void pictures.renew([record.id]);
}

/** The caption is read anew: somebody may have typed while the credit was being saved. */
function cutCredit({ editor, getPos }: Place, prefix: string): void {
  const pos = getPos();
  const text = captionAt({ editor, getPos });
  const { caption, credit } = splitCaption(text, prefix);
  if (pos === undefined || credit === '') return;
  const start = pos + 2;
  const end = text.indexOf(caption) + caption.length;
  editor.view.dispatch(editor.state.tr.delete(start + end, start + text.length));
}

function captionAt({ editor, getPos }: Place): string {
  const pos = getPos();
  return (pos === undefined ? null : editor.state.doc.nodeAt(pos))?.firstChild?.textContent ?? '';
}

function isSelectedIn({ editor, getPos }: Place): boolean {
  const pos = getPos();
  const size = pos === undefined ? 0 : (editor.state.doc.nodeAt(pos)?.nodeSize ?? 0);
  const { from, to } = editor.state.selection;
  return pos !== undefined && from >= pos && to <= pos + size;
}
