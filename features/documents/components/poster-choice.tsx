'use client';

import { ImageUp, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { type BlockToolsProps, useLookup } from '#editor/views/editor-services.ts';
import { CreditPopover } from '#features/documents/components/credit-popover.tsx';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import { PicturePicker } from '#features/pictures/components/picture-picker.tsx';

type PosterChoiceProps = Pick<BlockToolsProps, 'node' | 'update'> & { isNeeded: boolean };

/** The picture that stands before a video plays: chosen or uploaded, with its credit. */
export function PosterChoice({ node, update, isNeeded }: PosterChoiceProps) {
  const { pictures } = useOpenText();
  const poster = useLookup(pictures, node.attrs.poster);
  const isMissing = isNeeded && node.attrs.poster === null;
  return (
    <>
      <PicturePicker
        title="Poster"
        onPick={(picture) => {
          pictures.arrived(picture, null);
          update({ poster: picture.id });
        }}
        trigger={
          <Button size="small" icon={<ImageUp size={14} aria-hidden />}>
            <span className={isMissing ? 'text-attention' : ''}>
              {node.attrs.poster === null ? (isNeeded ? 'Poster missing' : 'Add a poster') : 'Another poster'}
            </span>
          </Button>
        }
      />
      {poster && <CreditPopover picture={poster} label="Poster’s credit" />}
      {!isNeeded && node.attrs.poster !== null && (
        <Button
          size="small"
          kind="quiet"
          icon={<X size={14} aria-hidden />}
          onPress={() => update({ poster: null })}
        >
          No poster
        </Button>
      )}
    </>
  );
}
