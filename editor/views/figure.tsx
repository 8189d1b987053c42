import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { Figure as FigureNode } from '#editor/nodes/figure.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { type PictureInfo, useLookup, useServices } from '#editor/views/editor-services.ts';

/** A picture in use, as readers see it, with its tools beside it. */
export const Figure = FigureNode.extend({
  addNodeView: () => ReactNodeViewRenderer(FigureView, { as: 'div', className: 'story-block' }),
  addProseMirrorPlugins: () => [new Plugin({ props: { handleClickOn: selectClickedPicture } })],
});

/** A click on the picture selects the figure: ProseMirror does so by itself only for what holds no text. */
function selectClickedPicture(
  view: EditorView,
  _pos: number,
  node: Node,
  nodePos: number,
  event: MouseEvent,
) {
  const isPicture = event.target instanceof Element && event.target.closest('.story-picture') !== null;
  if (node.type.name !== 'figure' || !isPicture) return false;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)));
  return true;
}

function FigureView({ editor, node, getPos, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const { isEditable, pictures, tools } = useServices();
  const picture = useLookup(pictures, node.attrs.picture);
  return (
    <NodeViewWrapper as="figure" className="story-figure" data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle className="story-picture">
        <Picture picture={picture} alt={node.attrs.decorative ? '' : node.attrs.alt} />
      </div>
      <div className="story-figcaption">
        <NodeViewContent className="story-caption" />
        {picture?.creditLine && (
          <span contentEditable={false} className="story-credit">
            {picture.creditLine}
          </span>
        )}
      </div>
      {isEditable && (
        <tools.Figure
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

function Picture({ picture, alt }: { picture: PictureInfo | null | undefined; alt: string }) {
  if (picture === undefined) return <div className="story-picture-empty" />;
  if (picture === null) return <div className="story-picture-empty">This picture is not there any more.</div>;
  const { src, width, height } = picture;
  // The size is known before the picture is there, so that the text below does not jump.
  if (src !== null) return <img src={src} alt={alt} width={width} height={height} draggable={false} />;
  return (
    <div className="story-picture-empty" style={{ aspectRatio: `${width} / ${height}` }}>
      {picture.failure === '' ? `${picture.fileName} is being prepared.` : picture.failure}
    </div>
  );
}
