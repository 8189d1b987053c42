import { describePictureAction } from '#features/pictures/actions.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import type { Result } from '#lib/result.ts';

/** Gives a picture a credit and leaves the rest of what is said of it as it is. A picture that showed none shows this one. */
export function creditPicture(picture: ShownPicture, credit: string): Promise<Result> {
  const { id: pictureId, change, rights, description } = picture;
  const creditKind = picture.creditKind === 'none' ? 'named' : picture.creditKind;
  return describePictureAction({ pictureId, change, credit, creditKind, rights, description });
}
