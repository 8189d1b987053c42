'use server';

import { publishStory } from '#features/publishing/commands.ts';
import { liftEmbargo, setEmbargo } from '#features/publishing/embargo/commands.ts';
import { lookAfter } from '#features/publishing/publication/commands.ts';
import { retryFailed, scheduleStory, unscheduleStory } from '#features/publishing/schedule/commands.ts';
import {
  changeWordsSchema,
  killStorySchema,
  lookAfterSchema,
  publishStorySchema,
  reinstateSchema,
  scheduleStorySchema,
  scheduleTakeDownSchema,
  setEmbargoSchema,
  showHistorySchema,
  storyChangeSchema,
  switchSchema,
  takeDownSchema,
} from '#features/publishing/schema.ts';
import {
  changeWords,
  setBreaking,
  setDeveloping,
  showHistory,
} from '#features/publishing/treatment/commands.ts';
import {
  killStory,
  reinstate,
  scheduleTakeDown,
  takeDown,
} from '#features/publishing/withdrawal/commands.ts';
import { action } from '#lib/action.ts';

export const publishStoryAction = action(publishStorySchema, publishStory);
export const scheduleStoryAction = action(scheduleStorySchema, scheduleStory);
export const unscheduleStoryAction = action(storyChangeSchema, unscheduleStory);
export const retryFailedAction = action(storyChangeSchema, retryFailed);
export const setEmbargoAction = action(setEmbargoSchema, setEmbargo);
export const liftEmbargoAction = action(storyChangeSchema, liftEmbargo);
export const scheduleTakeDownAction = action(scheduleTakeDownSchema, scheduleTakeDown);
export const lookAfterAction = action(lookAfterSchema, lookAfter);
export const takeDownAction = action(takeDownSchema, takeDown);
export const reinstateAction = action(reinstateSchema, reinstate);
export const killStoryAction = action(killStorySchema, killStory);
export const setBreakingAction = action(switchSchema, setBreaking);
export const setDevelopingAction = action(switchSchema, setDeveloping);
export const showHistoryAction = action(showHistorySchema, showHistory);
export const changeWordsAction = action(changeWordsSchema, changeWords);
