import { notePictureFailure, preparePicture } from '#features/pictures/commands.ts';
import { system } from '#lib/actor.ts';

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
