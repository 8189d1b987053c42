/** What a row of a gallery should be wide in all, as the sum of its pictures' width to height: two usual pictures. */
const FULL_ROW = 2.2;

/**
 * Cuts a gallery into rows: as many pictures as fill one, so that all of a row are as high as each other without being
 * cut. What is left over stands first, alone and large, unless it is too tall to. `ratio` is width to height.
 */
export function galleryRows<T>(pictures: readonly T[], ratio: (picture: T) => number): T[][] {
  const rows: T[][] = [];
  let row: T[] = [];
  for (const picture of pictures.toReversed()) {
    row.unshift(picture);
    if (widthOf(row, ratio) < FULL_ROW) continue;
    rows.unshift(row);
    row = [];
  }
  if (row.length === 0) return rows;
  const isTooTall = widthOf(row, ratio) < 1;
  const [next, ...rest] = rows;
  return isTooTall && next ? [[...row, ...next], ...rest] : [row, ...rows];
}

/** The class of a picture's width to height, in tenths between 0.5 and 2.5: the content security policy lets no style attribute by. */
export function ratioClass(ratio: number): string {
  return `ratio-${Math.round(Math.min(2.5, Math.max(0.5, ratio)) * 10)}`;
}

function widthOf<T>(row: readonly T[], ratio: (picture: T) => number): number {
  return row.reduce((sum, picture) => sum + ratio(picture), 0);
}
