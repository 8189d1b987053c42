'use client';

import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { HeldField } from '#features/documents/components/held-field.tsx';

/** Of a fact box: its label. Its heading and facts are written in the text. */
export function FactBoxTools({ node, update, remove }: BlockToolsProps) {
  return (
    <BlockToolsFrame label="Fact box">
      <div className="min-w-48 flex-1">
        <HeldField
          label="Label"
          value={node.attrs.label}
          maxLength={60}
          onCommit={(label) => update({ label })}
        />
      </div>
      <RemoveBlock what="fact box" onPress={remove} />
    </BlockToolsFrame>
  );
}
