'use client';

import { Checkbox } from '#components/form/checkbox.tsx';
import { type BlockToolsProps, useLookup } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { CreditPopover } from '#features/documents/components/credit-popover.tsx';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import { isInGallery, MoveInGallery } from '#features/documents/components/gallery-place.tsx';
import { HeldField } from '#features/documents/components/held-field.tsx';
import { MoveToMain, removeFromPlace } from '#features/documents/components/main-place.tsx';
import { useCaptionCredit } from '#features/documents/components/use-caption-credit.ts';

/** Of a picture in use: what it shows for those who cannot see it, whose it is, where it stands. */
export function FigureTools(props: BlockToolsProps) {
  const { node, update } = props;
  const { pictures } = useOpenText();
  const picture = useLookup(pictures, node.attrs.picture);
  useCaptionCredit(props, picture);
  return (
    <BlockToolsFrame label="Picture">
      <div className="min-w-0 basis-full">
        <HeldField
          label="What it shows, for those who cannot see it"
          value={node.attrs.alt}
          maxLength={1000}
          isDisabled={node.attrs.decorative}
          onCommit={(alt) => update({ alt })}
        />
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <Checkbox isSelected={node.attrs.decorative} onChange={(decorative) => update({ decorative })}>
          Decorative
        </Checkbox>
        {picture && <CreditPopover picture={picture} />}
        {isInGallery(props) ? <MoveInGallery {...props} /> : <MoveToMain {...props} />}
        <RemoveBlock what="picture" onPress={() => removeFromPlace(props)} />
      </div>
    </BlockToolsFrame>
  );
}
