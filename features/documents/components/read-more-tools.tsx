'use client';

import { TextSelection } from '@tiptap/pm/state';
import { Plus } from 'lucide-react';
import { Select } from '#components/form/select.tsx';
import { Button } from '#components/ui/button.tsx';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { HeldField } from '#features/documents/components/held-field.tsx';

const LABELS = [
  { id: 'readMore', label: 'Read more:' },
  { id: 'readMoreFrom', label: 'Read more from …:' },
  { id: 'own', label: 'Own words' },
];

/** Of a Read more: which words stand before its targets, and further targets. */
export function ReadMoreTools({ editor, node, getPos, update, remove }: BlockToolsProps) {
  function addTarget() {
    const pos = getPos();
    if (pos === undefined) return;
    const end = pos + node.nodeSize - 1;
    const tr = editor.state.tr.insert(end, editor.schema.node('readMoreTarget'));
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)));
  }

  return (
    <BlockToolsFrame label="Read more">
      <div className="w-40">
        <Select
          label="Label of Read more"
          isLabelHidden
          placeholder="Label"
          options={LABELS}
          value={node.attrs.label}
          onChange={(label) => update({ label })}
        />
      </div>
      {node.attrs.label !== 'readMore' && (
        <div className="min-w-32 flex-1">
          <HeldField
            label={node.attrs.label === 'own' ? 'Own words' : 'From whom'}
            value={node.attrs.labelText}
            maxLength={100}
            onCommit={(labelText) => update({ labelText })}
          />
        </div>
      )}
      <Button kind="quiet" icon={<Plus size={14} aria-hidden />} onPress={addTarget}>
        Add a target
      </Button>
      <span className="ml-auto">
        <RemoveBlock what="Read more" onPress={remove} />
      </span>
    </BlockToolsFrame>
  );
}
