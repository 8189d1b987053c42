import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, hasWords } from '#site/body/document-node.ts';
import { embeddedVideo } from '#site/body/embed.tsx';
import { pictureById } from '#site/body/figure.tsx';
import { linkAddress } from '#site/body/inline.tsx';
import { moreOnTopic } from '#site/body/more-on.tsx';
import { videoById } from '#site/body/video.tsx';

/** Whether readers would see anything of a passage as things are: a picture that is ready, a video, a Read more line that leads somewhere. */
export function isShown(node: DocumentNode, context: BodyContext): boolean {
  switch (node.type) {
    case 'main':
      return isShown(node.content?.[0] ?? { type: 'figure' }, context);
    case 'figure':
      return (pictureById(context, node.attrs?.picture)?.renditions.length ?? 0) > 0;
    case 'gallery':
      return (node.content ?? []).some((figure) => isShown(figure, context));
    case 'moreOn':
      return (moreOnTopic(node, context)?.stories.length ?? 0) > 0;
    case 'video':
      return videoById(context, node.attrs?.video) !== undefined;
    case 'embed':
      return embeddedVideo(node) !== null;
    case 'readMore':
      return (node.content ?? []).some((target) => linkAddress(target.attrs ?? {}, context) !== null);
    case 'horizontalRule':
    case 'analysisBox':
      return true;
    default:
      return hasWords(node);
  }
}
