import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { Embed as EmbedNode } from '#editor/nodes/embed.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useLookup, useServices } from '#editor/views/editor-services.ts';
import { embedProviderName } from '#lib/embed-providers.ts';

/** A provider's video as the card that readers see before they ask for it, with its tools below. */
export const Embed = EmbedNode.extend({
  addNodeView: () => ReactNodeViewRenderer(EmbedView, { as: 'div', className: 'story-block' }),
});

function EmbedView({ editor, node, getPos, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const { isEditable, pictures, tools } = useServices();
  const poster = useLookup(pictures, node.attrs.poster);
  const { name, host } = embedProviderName(node.attrs.provider);
  const hasAddress = node.attrs.code !== '';
  return (
    <NodeViewWrapper as="figure" className="story-figure" data-selected={selected || undefined}>
      <div
        contentEditable={false}
        data-drag-handle
        className="story-picture story-card"
        data-shape={hasAddress ? node.attrs.shape : 'none'}
      >
        {poster?.src && <img src={poster.src} alt="" draggable={false} />}
        <div className="story-card-words" data-poster={poster?.src ? true : undefined}>
          <strong>
            {node.attrs.title || (hasAddress ? 'No title yet' : 'A video of YouTube’s or Vimeo’s')}
          </strong>
          {hasAddress && <span>▸ Play on {name}</span>}
          {hasAddress && <small>Nothing is loaded from {host} before you choose to.</small>}
        </div>
      </div>
      <div className="story-figcaption">
        <NodeViewContent className="story-caption" />
      </div>
      {isEditable && (
        <tools.Embed
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
