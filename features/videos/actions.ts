'use server';

import { addCaptions, describeVideo } from '#features/videos/commands.ts';
import { addCaptionsSchema, describeVideoSchema } from '#features/videos/schema.ts';
import { action } from '#lib/action.ts';

export const describeVideoAction = action(describeVideoSchema, describeVideo);
export const addCaptionsAction = action(addCaptionsSchema, addCaptions);
