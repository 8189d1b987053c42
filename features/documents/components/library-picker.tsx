'use client';

import { figureOf, placeForBlock, putIn } from '#editor/views/insert-block.ts';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import { PicturePicker } from '#features/pictures/components/picture-picker.tsx';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';

type LibraryPickerProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Puts a picture that the newsroom has already in at the cursor. */
export function LibraryPicker(props: LibraryPickerProps) {
  const { editor, pictures } = useOpenText();

  function put(picture: ShownPicture) {
    pictures.arrived(picture, null);
    const { schema, tr } = editor.state;
    putIn(tr, figureOf(schema, picture), placeForBlock(editor.state));
    editor.view.dispatch(tr.scrollIntoView());
  }

  return <PicturePicker title="Pictures" onPick={put} {...props} />;
}
