import { failure, type Result } from '#lib/result.ts';

/** No answer at all, or none of ours. */
const noAnswer = failure('unavailable', 'It did not arrive. Check the connection and try again.');

/**
 * Sends a file from the browser as a request's body, with its name in the address, and tells how far it is, in per cent.
 * No answer comes back as a failure with a sentence for the person.
 */
export function sendFile<T>(
  path: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `${path}?${new URLSearchParams({ name: file.name })}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onload = () => resolve(isResult<T>(request.response) ? request.response : noAnswer);
    request.onerror = () => resolve(noAnswer);
    request.onabort = () => resolve(noAnswer);
    request.send(file);
  });
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
