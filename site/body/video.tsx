import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode, hasWords, stringAttribute, textOf } from '#site/body/document-node.ts';
import { pictureById } from '#site/body/figure.tsx';
import { Inline } from '#site/body/inline.tsx';
import { creditLine } from '#site/pictures/picture-credit.ts';
import { formatBytes, formatDuration } from '#site/text/format-size.ts';
import { type CaptionsTrack, PressVideo, type Video, VideoStill } from '#site/videos/press-video.tsx';

type Props = { node: DocumentNode; context: BodyContext; place: 'main' | 'body' };

/** A video of ours with this use's title and caption, its credit, and a plain link to the file. Without a video that readers may see: nothing. */
export function VideoFigure({ node, context, place }: Props) {
  const video = videoById(context, node.attrs?.video);
  if (!video) return null;
  const poster = pictureById(context, node.attrs?.poster);
  const isTall = video.height > video.width;
  return (
    <figure className={`figure figure-${place} clip${isTall ? ' figure-tall' : ''}`}>
      {context.base === '' ? (
        <PressVideo
          video={video}
          poster={poster}
          captions={captionsById(context, node.attrs?.captions)}
          title={videoTitle(node)}
        />
      ) : (
        <VideoStill poster={poster} base={context.base} />
      )}
      <figcaption>
        <VideoWords node={node} video={video} context={context} />
        <span className="clip-file">
          {context.playerNote !== '' && context.base === '' && <>{context.playerNote} </>}
          <a href={video.address}>{fileWords(video)}</a>
        </span>
      </figcaption>
    </figure>
  );
}

function VideoWords({ node, video, context }: { node: DocumentNode; video: Video; context: BodyContext }) {
  const title = stringAttribute(node, 'title').trim();
  const caption = childOf(node, 'caption');
  const credit = creditLine(video, 'Video:', 'video');
  return (
    <>
      {title !== '' && <strong className="clip-title">{title}</strong>}{' '}
      {caption && hasWords(caption) && (
        <span className="caption">
          <Inline node={caption} context={context} />
        </span>
      )}{' '}
      {credit !== '' && <span className="credit">{credit}</span>}
    </>
  );
}

function fileWords({ type, duration, bytes }: Video): string {
  return `Video file (${type === 'mp4' ? 'MP4' : 'WebM'}, ${formatDuration(duration)}, ${formatBytes(bytes)})`;
}

/** What a video is called: its title in this use, else its caption. */
export function videoTitle(node: DocumentNode): string {
  return stringAttribute(node, 'title').trim() || textOf(childOf(node, 'caption')) || 'Video';
}

/** The video of an id where readers may see it. */
export function videoById(context: Pick<BodyContext, 'videos'>, id: unknown): Video | undefined {
  return typeof id === 'string' && Object.hasOwn(context.videos, id) ? context.videos[id] : undefined;
}

function captionsById(context: BodyContext, id: unknown): CaptionsTrack | undefined {
  return typeof id === 'string' && Object.hasOwn(context.captions, id) ? context.captions[id] : undefined;
}
