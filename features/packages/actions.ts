'use server';

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
export const embargoPackageAction = action(embargoPackageSchema, embargoPackage);
export const liftPackageEmbargoAction = action(packageChangeSchema, liftPackageEmbargo);
