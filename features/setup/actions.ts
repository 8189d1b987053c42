'use server';

import { setUp } from '#features/setup/commands.ts';
import { setUpSchema } from '#features/setup/schema.ts';
import { openAction } from '#lib/action.ts';

export const setUpAction = openAction(setUpSchema, setUp);
