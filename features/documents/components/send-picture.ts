import type { PictureRecord } from '#features/documents/components/known-pictures.ts';
import { PICTURE_LIMITS } from '#features/pictures/schema.ts';
import { failure, type Result } from '#lib/result.ts';

/** Sends a picture file to the newsroom. `fetch` cannot tell how far an upload is: this can. */
export function sendPicture(file: File, onProgress: (share: number) => void): Promise<Result<PictureRecord>> {
  if (file.size > PICTURE_LIMITS.bytes)
    return Promise.resolve(failure('invalid', 'A picture has at most 30 MB. Save it smaller and try again.'));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/pictures?${new URLSearchParams({ name: file.name })}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(resultOf(request.responseText));
    request.onerror = () => resolve(noAnswer);
    request.send(file);
  });
}

const noAnswer = failure('unavailable', 'The server did not answer. Check the connection and try again.');

function resultOf(text: string): Result<PictureRecord> {
  try {
    return JSON.parse(text) as Result<PictureRecord>;
  } catch {
    return noAnswer;
  }
}
