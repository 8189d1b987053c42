import { UnusableVideo } from '#features/videos/rules/unusable-video.ts';

/** What a file is, by its content. Size in pixels as it is to be seen, `duration` in milliseconds. */
export type VideoFacts = { type: 'mp4' | 'webm'; width: number; height: number; duration: number };

/** Bytes of a file to be written over: `write` at `at`, then so many zeros. */
export type Patch = { at: number; write: Buffer; zeros: number };

/** What a container says, and what must be written over before anybody gets the file. */
export type ReadContainer = { facts: VideoFacts; patches: Patch[] };

const LARGEST = 8_192;
const LONGEST = 24 * 3_600_000;

/** The facts where they can be shown; throws UnusableVideo otherwise. */
export function soundFacts(
  type: VideoFacts['type'],
  width: number,
  height: number,
  duration: number,
): VideoFacts {
  const facts = {
    type,
    width: Math.round(width),
    height: Math.round(height),
    duration: Math.round(duration),
  };
  const sizes = [facts.width, facts.height];
  if (!sizes.every((size) => size > 0 && size <= LARGEST)) throw UnusableVideo.empty();
  if (!(facts.duration > 0 && facts.duration <= LONGEST)) throw UnusableVideo.empty();
  return facts;
}
