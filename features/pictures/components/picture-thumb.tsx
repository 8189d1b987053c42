'use client';

import { ImageOff, LoaderCircle } from 'lucide-react';
import { isAwaited, pictureSource, type ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import { useAwaited } from '#features/pictures/use-awaited.ts';

type PictureThumbProps = {
  picture: ShownPicture;
  /** The width it is shown in, in pixels of the page. */
  width: number;
  /** Shows all of it instead of filling its place. */
  isWhole?: boolean;
};

/** A picture in a place of fixed size; says so while it is being prepared and where that failed. */
export function PictureThumb({ picture: given, width, isWhole = false }: PictureThumbProps) {
  const picture = useAwaited(given);
  const source = pictureSource(picture, width);
  if (!source) return <NotThere isAwaited={isAwaited(picture)} failure={picture.failure} />;
  return (
    <img
      src={source}
      alt={picture.description}
      width={picture.width}
      height={picture.height}
      loading="lazy"
      className={`size-full bg-sunken ${isWhole ? 'object-contain' : 'object-cover'}`}
    />
  );
}

function NotThere({ isAwaited: awaited, failure }: { isAwaited: boolean; failure: string }) {
  return (
    <span
      className={`flex size-full flex-col items-center justify-center gap-1 bg-sunken p-3 text-center text-sm ${awaited ? 'text-muted' : 'text-danger'}`}
    >
      {awaited ? (
        <LoaderCircle size={18} aria-hidden className="animate-spin" />
      ) : (
        <ImageOff size={18} aria-hidden />
      )}
      <span>{awaited ? 'Being prepared' : failure}</span>
    </span>
  );
}
