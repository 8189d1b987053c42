import type { VideoInfo } from '#editor/views/editor-services.ts';
import { KnownById } from '#features/documents/components/known-by-id.ts';
import { hasCredit } from '#features/pictures/rules/credit.ts';
import type { VideoView } from '#features/videos/queries.ts';
import type { Result } from '#lib/result.ts';
import { creditLine } from '#site/pictures/picture-credit.ts';

/** A video as the editor shows it, with the record that its credit is edited on. */
export type KnownVideo = VideoInfo & { record: VideoView };

/** The videos that this tab shows. */
export class KnownVideos extends KnownById<KnownVideo> {
  constructor() {
    super(async (ids) => {
      const response = await fetch(`/api/videos?${new URLSearchParams({ ids: ids.join() })}`);
      const result = (await response.json()) as Result<VideoView[]>;
      if (!result.ok) throw new Error(result.message);
      return new Map(result.value.map((record) => [record.id, knownVideo(record)]));
    });
  }

  /** Notes a video that just arrived. */
  arrived(record: VideoView): KnownVideo {
    const known = knownVideo(record);
    this.put(record.id, known);
    return known;
  }
}

function knownVideo(record: VideoView): KnownVideo {
  const { id, fileName, width, height, credit, creditKind: kind } = record;
  const base = `/api/videos/${id}`;
  return {
    ...{ id, fileName, width, height, record },
    src: `${base}/video`,
    creditLine: creditLine({ credit, kind }, 'Video:', 'video'),
    hasCredit: hasCredit(record),
    captions: record.captions.map((track) => ({ ...track, src: `${base}/${track.id}.vtt` })),
  };
}
