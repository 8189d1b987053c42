import { absoluteAddress } from '#site/addresses.ts';
import type { PictureKind } from '#site/pictures/picture-credit.ts';

/** One prepared size of a picture: pixels, and the addresses of both formats (paths from the site's root). */
export type Rendition = { width: number; height: number; webp: string; jpeg: string };

/** A picture that readers may see, with the credit that belongs to it. Without renditions it is not ready and not shown. */
export type Picture = { renditions: Rendition[]; credit: string; kind: PictureKind };

/** How wide a picture stands on the page, as the browser needs it to choose a rendition (the `sizes` of HTML). */
const SIZES = {
  lead: '(min-width: 64rem) 46rem, 100vw',
  main: '(min-width: 64rem) 54rem, 100vw',
  body: '(min-width: 48rem) 40rem, 100vw',
  gallery: '(min-width: 48rem) 22rem, 100vw',
  card: '(min-width: 64rem) 18rem, (min-width: 40rem) 50vw, 100vw',
  small: '(min-width: 40rem) 12rem, 40vw',
  portrait: '5rem',
} as const;

type Props = {
  picture: Picture;
  alt: string;
  place: keyof typeof SIZES;
  /** The picture of the first screen: fetched at once. All others wait until they are near. */
  first?: boolean;
  /** The site's address, where the picture leaves the site (feeds). */
  base?: string;
};

/** A picture in all its renditions, WebP before JPEG, always with its size so that nothing moves when it arrives. */
export function PressPicture({ picture, alt, place, first = false, base = '' }: Props) {
  const usual = renditionAbout(picture, 960);
  if (!usual) return null;
  const sizes = SIZES[place];
  return (
    <picture>
      <source type="image/webp" srcSet={sourceSet(picture, 'webp', base)} sizes={sizes} />
      <img
        src={absoluteAddress(base, usual.jpeg)}
        srcSet={sourceSet(picture, 'jpeg', base)}
        sizes={sizes}
        width={usual.width}
        height={usual.height}
        alt={alt}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}

/** The widest rendition up to `width` pixels, else the narrowest there is; undefined where none is ready. */
export function renditionAbout(picture: Picture, width: number): Rendition | undefined {
  const ascending = picture.renditions.toSorted((a, b) => a.width - b.width);
  return ascending.findLast((rendition) => rendition.width <= width) ?? ascending[0];
}

function sourceSet(picture: Picture, format: 'webp' | 'jpeg', base: string): string {
  return picture.renditions
    .map((rendition) => `${absoluteAddress(base, rendition[format])} ${rendition.width}w`)
    .join(', ');
}
