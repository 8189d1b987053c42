import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode, hasWords, stringAttribute } from '#site/body/document-node.ts';
import { Inline } from '#site/body/inline.tsx';
import { creditLine } from '#site/pictures/picture-credit.ts';
import { type Picture, PressPicture } from '#site/pictures/press-picture.tsx';

type Props = { node: DocumentNode; context: BodyContext; place: 'main' | 'body' | 'gallery' };

/** A picture with the caption of this use and the credit of the picture. Without a picture that readers may see: nothing, its caption neither. */
export function Figure({ node, context, place }: Props) {
  const picture = pictureById(context, node.attrs?.picture);
  if (!picture || picture.renditions.length === 0) return null;
  const caption = childOf(node, 'caption');
  const credit = creditLine(picture, context.creditPrefix);
  const alt = node.attrs?.decorative === true ? '' : stringAttribute(node, 'alt');
  return (
    <figure className={`figure figure-${place}${isTall(picture) ? ' figure-tall' : ''}`}>
      <PressPicture picture={picture} alt={alt} place={place} first={place === 'main'} base={context.base} />
      {((caption && hasWords(caption)) || credit !== '') && (
        <figcaption>
          {caption && hasWords(caption) && (
            <span className="caption">
              <Inline node={caption} context={context} />
            </span>
          )}{' '}
          {credit !== '' && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** A picture higher than wide would fill the screen and more at full width. */
function isTall({ renditions }: Picture): boolean {
  return renditions.some(({ width, height }) => height > width);
}

/** The picture of an id where readers may see it. */
export function pictureById(context: BodyContext, id: unknown): Picture | undefined {
  return typeof id === 'string' && Object.hasOwn(context.pictures, id) ? context.pictures[id] : undefined;
}
