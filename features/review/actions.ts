'use server';

import { fileStory, markMeant, recallStory, resumeDrafting, sendBack } from '#features/review/commands.ts';
import { passVersion } from '#features/review/passing/commands.ts';
import {
  fileStorySchema,
  markMeantSchema,
  passVersionSchema,
  recallStorySchema,
  resumeDraftingSchema,
  sendBackSchema,
} from '#features/review/schema.ts';
import { action } from '#lib/action.ts';

export const fileStoryAction = action(fileStorySchema, fileStory);
export const recallStoryAction = action(recallStorySchema, recallStory);
export const sendBackAction = action(sendBackSchema, sendBack);
export const resumeDraftingAction = action(resumeDraftingSchema, resumeDrafting);
export const passVersionAction = action(passVersionSchema, passVersion);
export const markMeantAction = action(markMeantSchema, markMeant);
