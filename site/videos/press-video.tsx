import { createElement } from 'react';
import { absoluteAddress } from '#site/addresses.ts';
import type { PictureKind } from '#site/pictures/picture-credit.ts';
import { type Picture, renditionAbout } from '#site/pictures/press-picture.tsx';

/** A video file that readers may see, with the credit that belongs to it; size in pixels and bytes, `duration` in milliseconds. */
export type Video = {
  type: 'mp4' | 'webm';
  /** The file's path, and its whole address for people (print, feeds, structured data). */
  file: string;
  address: string;
  width: number;
  height: number;
  duration: number;
  bytes: number;
  credit: string;
  kind: PictureKind;
};

/** What is said in a video, as its player shows it: the path of a WebVTT file, its language (BCP 47) and name in the player. */
export type CaptionsTrack = { file: string; language: string; label: string };

type Props = {
  video: Video;
  poster: Picture | undefined;
  captions: CaptionsTrack | undefined;
  /** What it is, for those who cannot see the poster. */
  title: string;
};

/**
 * The browser's own player, which needs no script; it fetches nothing but the poster before it is asked to play. The empty
 * drawing has the video's shape: a poster of another shape would else give its own until the video begins.
 */
export function PressVideo({ video, poster, captions, title }: Props) {
  const still = poster && renditionAbout(poster, 960);
  return (
    <div className="clip-frame">
      <svg className="clip-shape" viewBox={`0 0 ${video.width} ${video.height}`} aria-hidden="true" />
      {/* Written so because not every video is spoken: publishing asks for captions where there are none. */}
      {createElement(
        'video',
        {
          ...{ controls: true, playsInline: true, preload: 'none', poster: still?.jpeg },
          ...{ width: video.width, height: video.height, 'aria-label': title },
        },
        <source src={video.file} type={`video/${video.type}`} />,
        captions && <Track {...captions} />,
      )}
    </div>
  );
}

function Track({ file, language, label }: CaptionsTrack) {
  return <track kind="captions" src={file} srcLang={language} label={label} default />;
}

/** The picture before a video as feeds get it: they have no player. Nothing where none is ready. */
export function VideoStill({ poster, base }: { poster: Picture | undefined; base: string }) {
  const still = poster && renditionAbout(poster, 960);
  if (!still) return null;
  return <img src={absoluteAddress(base, still.jpeg)} width={still.width} height={still.height} alt="" />;
}
