import { PICTURE_LIMITS } from '#features/pictures/rules/picture-limits.ts';
import type { ShownPicture } from '#features/pictures/rules/shown-picture.ts';
import { failure, type Result } from '#lib/result.ts';
import { sendFile } from '#lib/send-file.ts';

/** What a person may choose from their machine. The server judges again, by content. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * Sends a picture file from the browser and tells how far it is, in per cent. A file that cannot be taken, and no answer
 * at all, come back as failures with a sentence for the person.
 */
export function uploadPicture(
  file: File,
  onProgress: (percent: number) => void,
): Promise<Result<ShownPicture>> {
  const refusal = refusalOf(file);
  if (refusal) return Promise.resolve(failure('invalid', refusal));
  return sendFile('/api/pictures', file, onProgress);
}

function refusalOf(file: File): string | null {
  if (file.size === 0) return 'The file is empty.';
  if (file.size > PICTURE_LIMITS.bytes) return 'A picture has at most 30 MB. Save it smaller and try again.';
  if (file.type && !pictureTypes.includes(file.type))
    return 'This is no JPEG, PNG or WebP picture. Save it as a JPEG and try again.';
  return null;
}
