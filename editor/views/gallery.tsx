import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { Gallery as GalleryNode } from '#editor/nodes/gallery.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useServices } from '#editor/views/editor-services.ts';

/** Pictures that belong together, side by side, each with its own tools; those of the gallery stand below. */
export const Gallery = GalleryNode.extend({
  addNodeView: () => ReactNodeViewRenderer(GalleryView, { as: 'div', className: 'story-block' }),
});

function GalleryView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, tools } = useServices();
  return (
    <NodeViewWrapper as="section" className="story-gallery" aria-label="Gallery">
      <NodeViewContent className="story-gallery-pictures" />
      {isEditable && (
        <tools.Gallery
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
