'use server';

import { verifyRecord } from '#features/record/commands.ts';
import { checkRecordSchema } from '#features/record/schema.ts';
import { action } from '#lib/action.ts';

export const verifyRecordAction = action(checkRecordSchema, verifyRecord);
