import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { NoteToDesk as NoteToDeskNode } from '#editor/nodes/note-to-desk.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useServices } from '#editor/views/editor-services.ts';

/** Words for the newsroom, set apart so that nobody takes them for the story's. */
export const NoteToDesk = NoteToDeskNode.extend({
  addNodeView: () => ReactNodeViewRenderer(NoteToDeskView, { as: 'div', className: 'story-block' }),
});

function NoteToDeskView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, tools } = useServices();
  return (
    <NodeViewWrapper role="group" className="story-note" aria-label="Note to desk">
      <div contentEditable={false} className="story-note-head">
        <span>Note to desk: readers never see it</span>
        {isEditable && (
          <tools.NoteToDesk
            editor={editor}
            node={node}
            getPos={getPos}
            update={updateAttributes}
            remove={() => actAlone(editor, deleteNode)}
          />
        )}
      </div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}
