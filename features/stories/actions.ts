'use server';

import {
  changeDetails,
  createStory,
  handOver,
  holdStory,
  liftHold,
  spikeStory,
  unspikeStory,
} from '#features/stories/commands.ts';
import {
  createStorySchema,
  detailsSchema,
  handOverSchema,
  reasonSchema,
  storyChangeSchema,
} from '#features/stories/schema.ts';
import { action } from '#lib/action.ts';

export const createStoryAction = action(createStorySchema, createStory);
export const changeDetailsAction = action(detailsSchema, changeDetails);
export const handOverAction = action(handOverSchema, handOver);
export const spikeStoryAction = action(reasonSchema, spikeStory);
export const unspikeStoryAction = action(storyChangeSchema, unspikeStory);
export const holdStoryAction = action(reasonSchema, holdStory);
export const liftHoldAction = action(storyChangeSchema, liftHold);
