import { notePictureFailure, preparePicture } from '#features/pictures/commands.ts';
import { sweepArriving } from '#features/pictures/services/storage.ts';
import { system } from '#lib/actor.ts';
import { log } from '#lib/log.ts';

/** Prepares one picture. A failure is noted for whoever waits for it, and thrown, so that the queue tries again. */
export async function preparePictureJob(payload: { pictureId: string }): Promise<void> {
  try {
    await preparePicture(system(), payload.pictureId);
  } catch (error) {
    await notePictureFailure(
      system(),
      payload.pictureId,
      'It could not be prepared for readers. Upload it again.',
    );
    throw error;
  }
}

/** Makes room that uploads and sizes left unfinished take up on this node's disk. */
export async function sweepPicturesJob(): Promise<void> {
  const swept = await sweepArriving();
  if (swept > 0) log.info({ files: swept }, 'files of pictures that never became whole were thrown away');
}
