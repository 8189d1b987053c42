import { sweepArrivingVideos } from '#features/videos/services/storage.ts';
import { log } from '#lib/log.ts';

/** Makes room that uploads left unfinished take up on this node's disk. */
export async function sweepVideosJob(): Promise<void> {
  const swept = await sweepArrivingVideos();
  if (swept > 0) log.info({ files: swept }, 'files of videos that never became whole were thrown away');
}
