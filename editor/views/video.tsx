import { NodeViewContent, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { createElement } from 'react';
import { Video as VideoNode } from '#editor/nodes/video.ts';
import { actAlone } from '#editor/views/act-alone.ts';
import { useLookup, useServices, type VideoInfo } from '#editor/views/editor-services.ts';

/** A video of ours in use, as readers see it, with its tools below. */
export const Video = VideoNode.extend({
  addNodeView: () => ReactNodeViewRenderer(VideoView, { as: 'div', className: 'story-block' }),
});

function VideoView({ editor, node, getPos, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const { isEditable, pictures, videos, tools } = useServices();
  const video = useLookup(videos, node.attrs.video);
  const poster = useLookup(pictures, node.attrs.poster);
  const track = video?.captions.find(({ id }) => id === node.attrs.captions);
  return (
    <NodeViewWrapper as="figure" className="story-figure" data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle className="story-picture story-clip">
        {video ? (
          <Player video={video} poster={poster?.src ?? undefined} track={track} />
        ) : (
          <div className="story-picture-empty">{video === null && 'This video is not there any more.'}</div>
        )}
      </div>
      <div className="story-figcaption">
        {node.attrs.title !== '' && (
          <strong contentEditable={false} className="story-clip-title">
            {node.attrs.title}
          </strong>
        )}
        <NodeViewContent className="story-caption" />
        {video?.creditLine && (
          <span contentEditable={false} className="story-credit">
            {video.creditLine}
          </span>
        )}
      </div>
      {isEditable && (
        <tools.Video
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

type PlayerProps = {
  video: VideoInfo;
  poster: string | undefined;
  track: VideoInfo['captions'][number] | undefined;
};

/** Keyed by poster and captions: a player does not take up new ones by itself. */
function Player({ video, poster, track }: PlayerProps) {
  const { src, width, height, fileName } = video;
  return createElement(
    'video',
    {
      ...{ key: `${poster} ${track?.id}`, controls: true, playsInline: true, preload: 'none' },
      ...{ src, poster, 'aria-label': fileName, style: { aspectRatio: `${width} / ${height}` } },
    },
    track && <track kind="captions" src={track.src} srcLang={track.language} label={track.label} default />,
  );
}
