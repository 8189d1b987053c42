'use server';

import {
  addSection,
  orderSections,
  renameSection,
  setPassRule,
} from '#features/newsroom/sections/commands.ts';
import {
  addSectionSchema,
  orderSectionsSchema,
  passRuleSchema,
  renameSectionSchema,
} from '#features/newsroom/sections/schema.ts';
import { action } from '#lib/action.ts';

export const addSectionAction = action(addSectionSchema, addSection);
export const renameSectionAction = action(renameSectionSchema, renameSection);
export const setPassRuleAction = action(passRuleSchema, setPassRule);
export const orderSectionsAction = action(orderSectionsSchema, orderSections);
