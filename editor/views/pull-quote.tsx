import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { PullQuote as PullQuoteNode } from '#editor/nodes/pull-quote.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useServices } from '#editor/views/editor-services.ts';

/** A sentence set large, with whom it is by. */
export const PullQuote = PullQuoteNode.extend({
  addNodeView: () => ReactNodeViewRenderer(PullQuoteView, { as: 'div', className: 'story-block' }),
});

function PullQuoteView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, tools } = useServices();
  return (
    <NodeViewWrapper className="story-pull-quote">
      <NodeViewContent className="story-pull-quote-words" />
      {!isEditable && node.attrs.attribution !== '' && (
        <div contentEditable={false} className="story-attribution">
          {node.attrs.attribution}
        </div>
      )}
      {isEditable && (
        <tools.PullQuote
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
