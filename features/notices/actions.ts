'use server';

import { readNotices } from '#features/notices/commands.ts';
import { readNoticesSchema } from '#features/notices/schema.ts';
import { action } from '#lib/action.ts';

export const readNoticesAction = action(readNoticesSchema, readNotices);
