import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { FactBox as FactBoxNode } from '#editor/nodes/fact-box.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useServices } from '#editor/views/editor-services.ts';

/** Facts set apart, as readers see them, with the box's tools below. */
export const FactBox = FactBoxNode.extend({
  addNodeView: () => ReactNodeViewRenderer(FactBoxView, { as: 'div', className: 'story-block' }),
});

function FactBoxView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, tools } = useServices();
  return (
    <NodeViewWrapper as="aside" className="story-facts" aria-label={node.attrs.label || 'Facts'}>
      <div contentEditable={false} className="story-facts-label">
        {node.attrs.label}
      </div>
      <NodeViewContent className="story-facts-content" />
      {isEditable && (
        <tools.FactBox
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
