import sharp, { type Sharp } from 'sharp';
import { PICTURE_LIMITS } from '#features/pictures/rules/picture-limits.ts';

/** The widths of renditions, in pixels. A picture gets those below its own width, and one of its own width up to the largest. */
export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920] as const;

/** One prepared size of a picture. */
export type MadeRendition = { format: 'webp' | 'jpg'; width: number; height: number; bytes: Buffer };

/** The widths a picture of this width is prepared in. */
export function widthsFor(width: number): number[] {
  const largest = Math.min(width, RENDITION_WIDTHS[RENDITION_WIDTHS.length - 1] as number);
  return [...RENDITION_WIDTHS.filter((one) => one < largest), largest];
}

/**
 * Prepares a picture in all its sizes, one after the other. sharp writes no metadata of the original; credit and copyright
 * alone are put in anew, and no place or device ever leaves with a picture.
 */
export async function* makeRenditions(
  path: string,
  picture: { width: number; credit: string; rights: string },
): AsyncGenerator<MadeRendition> {
  for (const width of widthsFor(picture.width)) {
    for (const format of ['webp', 'jpg'] as const) {
      const upright = sharp(path, { limitInputPixels: PICTURE_LIMITS.pixels }).autoOrient().resize({ width });
      const named = withWords(upright, picture);
      const encoded =
        format === 'webp' ? named.webp({ quality: 78 }) : onWhite(named).jpeg({ quality: 80, mozjpeg: true });
      const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
      yield { format, width: info.width, height: info.height, bytes: data };
    }
  }
}

/** sharp refuses empty values: a picture without credit or rights is prepared without them. */
function withWords(image: Sharp, { credit, rights }: { credit: string; rights: string }): Sharp {
  const words = { ...(credit && { Artist: credit }), ...(rights && { Copyright: rights }) };
  return Object.keys(words).length > 0 ? image.withExif({ IFD0: words }) : image;
}

function onWhite(image: Sharp): Sharp {
  return image.flatten({ background: '#ffffff' });
}
