import type { Node } from '@tiptap/pm/model';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { ReadMore as ReadMoreNode } from '#editor/nodes/read-more.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useServices } from '#editor/views/editor-services.ts';

/** Sends readers on, as they see it, with its tools below. */
export const ReadMore = ReadMoreNode.extend({
  addNodeView: () => ReactNodeViewRenderer(ReadMoreView, { as: 'div', className: 'story-block' }),
});

/** The words before the targets, as readers see them. */
export function readMoreLabel(node: Node): string {
  const words: string = node.attrs.labelText.trim();
  if (node.attrs.label === 'readMoreFrom' && words !== '') return `Read more from ${words}:`;
  return node.attrs.label === 'own' && words !== '' ? words : 'Read more:';
}

function ReadMoreView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, tools } = useServices();
  return (
    <NodeViewWrapper role="group" className="story-read-more" aria-label={readMoreLabel(node)}>
      <div contentEditable={false} className="story-read-more-label">
        {readMoreLabel(node)}
      </div>
      <NodeViewContent />
      {isEditable && (
        <tools.ReadMore
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
