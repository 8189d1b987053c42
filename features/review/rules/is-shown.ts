import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode, hasWords } from '#site/body/document-node.ts';
import { pictureById } from '#site/body/figure.tsx';
import { linkAddress } from '#site/body/inline.tsx';
import { moreOnTopic } from '#site/body/more-on.tsx';

/** Whether readers would see anything of a passage as things are: a picture that is ready, a Read more line that leads somewhere. */
export function isShown(node: DocumentNode, context: BodyContext): boolean {
  switch (node.type) {
    case 'main':
      return isShown(childOf(node, 'figure') ?? { type: 'figure' }, context);
    case 'figure':
      return (pictureById(context, node.attrs?.picture)?.renditions.length ?? 0) > 0;
    case 'gallery':
      return (node.content ?? []).some((figure) => isShown(figure, context));
    case 'moreOn':
      return (moreOnTopic(node, context)?.stories.length ?? 0) > 0;
    case 'readMore':
      return (node.content ?? []).some((target) => linkAddress(target.attrs ?? {}, context) !== null);
    case 'horizontalRule':
    case 'analysisBox':
      return true;
    default:
      return hasWords(node);
  }
}
