'use server';

import { clearPackageAlert, setPackageAlert } from '#features/packages/alert/commands.ts';
import {
  addToPackage,
  createPackage,
  holdPackage,
  liftPackageHold,
  publishPackage,
  schedulePackage,
  takeFromPackage,
  unschedulePackage,
} from '#features/packages/commands.ts';
import { embargoPackage, liftPackageEmbargo } from '#features/packages/embargo/commands.ts';
import {
  createPackageSchema,
  embargoPackageSchema,
  holdPackageSchema,
  packageAlertSchema,
  packageChangeSchema,
  packageStorySchema,
  schedulePackageSchema,
} from '#features/packages/schema.ts';
import { action } from '#lib/action.ts';

export const createPackageAction = action(createPackageSchema, createPackage);
export const addToPackageAction = action(packageStorySchema, addToPackage);
export const takeFromPackageAction = action(packageStorySchema, takeFromPackage);
export const schedulePackageAction = action(schedulePackageSchema, schedulePackage);
export const unschedulePackageAction = action(packageChangeSchema, unschedulePackage);
export const publishPackageAction = action(packageChangeSchema, publishPackage);
export const holdPackageAction = action(holdPackageSchema, holdPackage);
export const liftPackageHoldAction = action(packageChangeSchema, liftPackageHold);
export const setPackageAlertAction = action(packageAlertSchema, setPackageAlert);
export const clearPackageAlertAction = action(packageChangeSchema, clearPackageAlert);
export const embargoPackageAction = action(embargoPackageSchema, embargoPackage);
export const liftPackageEmbargoAction = action(packageChangeSchema, liftPackageEmbargo);
