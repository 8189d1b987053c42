'use server';

import { releaseLegal } from '#features/legal/commands.ts';
import { releaseLegalSchema } from '#features/legal/schema.ts';
import { action } from '#lib/action.ts';

export const releaseLegalAction = action(releaseLegalSchema, releaseLegal);
