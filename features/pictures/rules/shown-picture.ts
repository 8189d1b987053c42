import type { PictureView } from '#features/pictures/queries.ts';

/** A picture's record as it reaches the browser: moments in ISO 8601. */
export type ShownPicture = Omit<PictureView, 'createdAt' | 'takenDownAt'> & {
  createdAt: string;
  takenDownAt: string | null;
};

/** A picture's record for the browser. */
export function shownPicture(picture: PictureView): ShownPicture {
  const { createdAt, takenDownAt } = picture;
  return {
    ...picture,
    createdAt: createdAt.toISOString(),
    takenDownAt: takenDownAt?.toISOString() ?? null,
  };
}

/** Where the browser finds a picture in at least this width (its largest where it has none so wide); null until it is prepared. */
export function pictureSource(picture: Pick<ShownPicture, 'id' | 'widths'>, width: number): string | null {
  const fitting = picture.widths.find((one) => one >= width) ?? picture.widths.at(-1);
  return fitting === undefined ? null : `/api/pictures/${picture.id}/${fitting}.webp`;
}

/** Whether it is worth asking again how far a picture is. */
export function isAwaited(picture: Pick<ShownPicture, 'prepared' | 'failure'>): boolean {
  return !picture.prepared && picture.failure === '';
}
