import { absoluteAddress } from '#site/addresses.ts';
import { childOf, type DocumentNode, textOf } from '#site/body/document-node.ts';
import { videoById, videoTitle } from '#site/body/video.tsx';
import { renditionAbout } from '#site/pictures/press-picture.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import type { PublicStory } from '#site/story/story-article.tsx';

/**
 * The videos of ours that a story shows, as schema.org's VideoObject, each with what Google's documentation asks for
 * (name, thumbnailUrl, uploadDate) and only what is known. Readers could first have them when the story was published.
 * https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function videoObjects(story: PublicStory, frame: SiteFrame) {
  return videoNodes(story.document).flatMap((node) => {
    const video = videoById(story, node.attrs?.video);
    const poster = node.attrs?.poster;
    const still =
      typeof poster === 'string' && Object.hasOwn(story.pictures, poster)
        ? renditionAbout(story.pictures[poster] ?? { renditions: [], credit: '', kind: 'none' }, 1280)
        : undefined;
    if (!video || !still) return [];
    const description = textOf(childOf(node, 'caption'));
    return {
      '@type': 'VideoObject',
      name: videoTitle(node),
      ...(description !== '' && { description }),
      thumbnailUrl: [absoluteAddress(frame.publicUrl, still.jpeg)],
      uploadDate: story.published.toISOString(),
      contentUrl: video.address,
      encodingFormat: `video/${video.type}`,
      duration: isoDuration(video.duration),
      width: video.width,
      height: video.height,
    };
  });
}

function videoNodes(node: DocumentNode): DocumentNode[] {
  if (node.type === 'noteToDesk') return [];
  return node.type === 'video' ? [node] : (node.content ?? []).flatMap(videoNodes);
}

/** ISO 8601, from milliseconds: PT1M20S. */
function isoDuration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds % 60 > 0 ? `${seconds % 60}S` : ''}`;
}
