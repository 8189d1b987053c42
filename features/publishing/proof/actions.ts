'use server';

import { lookAgain } from '#features/publishing/proof/commands.ts';
import { lookAgainSchema } from '#features/publishing/proof/schema.ts';
import { action } from '#lib/action.ts';

export const lookAgainAction = action(lookAgainSchema, lookAgain);
