'use server';

import { bringUp, dropMend, openMend, settleMisfit, takeOut } from '#features/publishing/mend/commands.ts';
import {
  mendSchema,
  openMendSchema,
  settleMisfitSchema,
  takeOutSchema,
} from '#features/publishing/mend/schema.ts';
import { action } from '#lib/action.ts';

export const openMendAction = action(openMendSchema, openMend);
export const dropMendAction = action(mendSchema, dropMend);
export const bringUpAction = action(mendSchema, bringUp);
export const settleMisfitAction = action(settleMisfitSchema, settleMisfit);
export const takeOutAction = action(takeOutSchema, takeOut);
