'use server';

import { describePicture } from '#features/pictures/commands.ts';
import { describePictureSchema } from '#features/pictures/schema.ts';
import { action } from '#lib/action.ts';

export const describePictureAction = action(describePictureSchema, describePicture);
