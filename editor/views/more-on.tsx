import type { Editor } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer, useEditorState } from '@tiptap/react';
import { MoreOn as MoreOnNode } from '#editor/nodes/more-on.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { type TopicInfo, useLookup, useServices } from '#editor/views/editor-services.ts';
import { moreOnNow } from '#editor/views/more-on-now.ts';

/** The newest stories of a topic, as readers would get them now, with the choice of the topic below. */
export const MoreOn = MoreOnNode.extend({
  addNodeView: () => ReactNodeViewRenderer(MoreOnView, { as: 'div', className: 'story-block' }),
});

function MoreOnView({ editor, node, getPos, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const { isEditable, topics, tools } = useServices();
  const topic = useLookup(topics, node.attrs.topic);
  return (
    <NodeViewWrapper
      as="aside"
      contentEditable={false}
      className="story-more-on"
      aria-label="More on"
      data-selected={selected || undefined}
    >
      <div data-drag-handle className="story-more-on-label">
        {node.attrs.topic === null ? 'More on a topic' : `More on ${topic?.name ?? '…'}`}
      </div>
      {topic && <Stories editor={editor} topic={topic} />}
      {isEditable && (
        <tools.MoreOn
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

function Stories({ editor, topic }: { editor: Editor; topic: TopicInfo }) {
  const { topics } = useServices();
  const stories = useEditorState({
    editor,
    selector: ({ editor: { state } }) => moreOnNow(state.doc, topic.id, topics.get),
  });
  if (stories?.length === 0) {
    return (
      <p className="story-more-on-none">
        Readers see nothing here now: no other published story is on {topic.name}.
      </p>
    );
  }
  return (
    <ul>
      {stories?.map(({ id, headline }) => (
        <li key={id} dir="auto">
          {headline}
        </li>
      ))}
    </ul>
  );
}
