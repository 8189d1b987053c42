'use server';

import { reinstatePicture, takeDownPicture } from '#features/publishing/picture-withdrawal/commands.ts';
import { reinstatePictureSchema, takeDownPictureSchema } from '#features/publishing/schema.ts';
import { action } from '#lib/action.ts';

export const takeDownPictureAction = action(takeDownPictureSchema, takeDownPicture);
export const reinstatePictureAction = action(reinstatePictureSchema, reinstatePicture);
