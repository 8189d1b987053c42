import type { Node } from '@tiptap/pm/model';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { AnalysisBox as AnalysisBoxNode } from '#editor/nodes/analysis-box.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useLookup, useServices } from '#editor/views/editor-services.ts';

/** A signed passage inside another's story, as readers see it, with its tools at the top. */
export const AnalysisBox = AnalysisBoxNode.extend({
  addNodeView: () => ReactNodeViewRenderer(AnalysisBoxView, { as: 'div', className: 'story-block' }),
});

function AnalysisBoxView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, pictures, tools } = useServices();
  const photo = useLookup(pictures, node.attrs.photo);
  return (
    <NodeViewWrapper as="section" className="story-analysis" aria-label={node.attrs.label || 'Analysis'}>
      {isEditable && (
        <tools.AnalysisBox
          editor={editor}
          node={node}
          getPos={getPos}
          update={updateAttributes}
          remove={() => actAlone(editor, deleteNode)}
        />
      )}
      <div className="story-analysis-page" data-photo={photo?.src ? true : undefined}>
        {photo?.src && (
          <img contentEditable={false} src={photo.src} alt="" className="story-portrait" draggable={false} />
        )}
        <div contentEditable={false} className="story-analysis-label">
          {node.attrs.label}
        </div>
        <NodeViewContent className="story-analysis-content" />
        <Signature node={node} />
      </div>
    </NodeViewWrapper>
  );
}

function Signature({ node }: { node: Node }) {
  const { name, role, place } = node.attrs;
  const rest = [role, place].filter((words) => words.trim() !== '').join(', ');
  return (
    <div contentEditable={false} className="story-signature">
      <strong>{name}</strong>
      {rest !== '' && <span>{rest}</span>}
    </div>
  );
}
