'use server';

import { restoreVersion } from '#features/documents/history/commands.ts';
import { restoreVersionSchema } from '#features/documents/history/schema.ts';
import { action } from '#lib/action.ts';

export const restoreVersionAction = action(restoreVersionSchema, restoreVersion);
