'use client';

import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { HeldField } from '#features/documents/components/held-field.tsx';

/** Of a pull quote: whom it is by. */
export function PullQuoteTools({ node, update, remove }: BlockToolsProps) {
  return (
    <BlockToolsFrame label="Pull quote">
      <div className="min-w-48 flex-1">
        <HeldField
          label="Whom it is by"
          value={node.attrs.attribution}
          maxLength={200}
          onCommit={(attribution) => update({ attribution })}
        />
      </div>
      <RemoveBlock what="pull quote" onPress={remove} />
    </BlockToolsFrame>
  );
}
