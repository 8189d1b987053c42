import type { Node } from '@tiptap/pm/model';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { ReadMoreTarget as ReadMoreTargetNode } from '#editor/nodes/read-more-target.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { type StoryInfo, useLookup, useServices } from '#editor/views/editor-services.ts';

/** One target of a Read more. Without words of the editor's own it shows what readers would get. */
export const ReadMoreTarget = ReadMoreTargetNode.extend({
  addNodeView: () => ReactNodeViewRenderer(TargetView, { as: 'div' }),
});

function TargetView({ editor, node, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { isEditable, stories, tools } = useServices();
  const story = useLookup(stories, node.attrs.story);
  const isChosen = node.attrs.story !== null || node.attrs.href !== null;
  const isEmpty = node.content.size === 0;
  return (
    <NodeViewWrapper className="story-target" data-chosen={isChosen || undefined}>
      <span contentEditable={false} aria-hidden className="story-arrow" />
      <div className="story-target-words" data-stand-in={isEmpty ? standIn(node, story) : undefined}>
        <NodeViewContent />
      </div>
      {isEditable && (
        <tools.Target
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

function standIn(node: Node, story: StoryInfo | null | undefined): string {
  if (node.attrs.story !== null) {
    if (story === undefined) return '…';
    return story === null ? 'This story is not there any more' : story.headline || story.slug;
  }
  return node.attrs.href === null ? 'No story or page yet' : hostOf(node.attrs.href);
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname || href : href;
}
