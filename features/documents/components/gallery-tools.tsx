'use client';

import { Images, ImageUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { figureOf } from '#editor/views/insert-block.ts';
import { uploadFiles } from '#editor/views/uploads.ts';
import { choosePictures } from '#features/documents/components/block-list.tsx';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { PicturePicker } from '#features/pictures/components/picture-picker.tsx';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';

/** Of a gallery: further pictures, several at once. Each picture has tools of its own. */
export function GalleryTools({ editor, node, getPos, remove }: BlockToolsProps) {
  const { pictures, upload } = useOpenDraft();
  const [isPicking, setPicking] = useState(false);

  function addFromLibrary(picture: ShownPicture) {
    const pos = getPos();
    if (pos === undefined) return;
    pictures.arrived(picture, null);
    const end = pos + (editor.state.doc.nodeAt(pos)?.nodeSize ?? node.nodeSize) - 1;
    editor.view.dispatch(editor.state.tr.insert(end, figureOf(editor.schema, picture)));
  }

  return (
    <BlockToolsFrame label="Gallery">
      <Button
        size="small"
        icon={<ImageUp size={14} aria-hidden />}
        onPress={() =>
          choosePictures((files) => uploadFiles(editor, upload, files, { gallery: node.attrs.id }))
        }
      >
        Add pictures
      </Button>
      <Button
        size="small"
        kind="quiet"
        icon={<Images size={14} aria-hidden />}
        onPress={() => setPicking(true)}
      >
        From the library
      </Button>
      <span className="ms-auto">
        <RemoveBlock what="gallery" onPress={remove} />
      </span>
      <PicturePicker
        title="A picture for the gallery"
        onPick={addFromLibrary}
        isOpen={isPicking}
        onOpenChange={setPicking}
      />
    </BlockToolsFrame>
  );
}
