import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { Table as TableNode } from '#editor/nodes/table.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useServices } from '#editor/views/editor-services.ts';

/** A table with its caption, as readers see it, with its tools below. */
export const Table = TableNode.extend({
  addNodeView: () => ReactNodeViewRenderer(TableView, { as: 'div', className: 'story-block' }),
});

function TableView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, tools } = useServices();
  return (
    <NodeViewWrapper
      as="figure"
      className="story-table"
      data-header-row={node.attrs.headerRow || undefined}
      data-header-column={node.attrs.headerColumn || undefined}
    >
      <NodeViewContent className="story-table-scroll" />
      {isEditable && (
        <tools.Table
          editor={editor}
          node={node}
          getPos={getPos}
          update={updateAttributes}
          remove={() => actAlone(editor, deleteNode)}
        />
      )}
    </NodeViewWrapper>
  );
}
