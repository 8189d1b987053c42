import type { VideoView } from '#features/videos/queries.ts';
import { failure, type Result } from '#lib/result.ts';
import { sendFile } from '#lib/send-file.ts';

/** What a person may choose from their machine. The server judges again, by content. */
export const videoTypes = ['video/mp4', 'video/webm'];

/** Whether a file says that it is a video. */
export function isVideoFile(file: File): boolean {
  return file.type.startsWith('video/');
}

/**
 * Sends a video file of at most so many megabytes from the browser and tells how far it is, in per cent. What cannot be
 * taken, and no answer at all, come back as failures with a sentence for the person.
 */
export function uploadVideo(
  file: File,
  megabytes: number,
  onProgress: (percent: number) => void,
): Promise<Result<VideoView>> {
  const refusal = refusalOf(file, megabytes);
  if (refusal) return Promise.resolve(failure('invalid', refusal));
  return sendFile('/api/videos', file, onProgress);
}

function refusalOf({ size, type }: File, megabytes: number): string | null {
  if (size === 0) return 'The file is empty.';
  if (size > megabytes * 1_000_000)
    return `A video has at most ${megabytes} MB. Save it smaller or cut it, and try again.`;
  if (!videoTypes.includes(type))
    return 'This is no MP4 or WebM video. Save it as MP4 (H.264, AAC) and try again.';
  return null;
}
