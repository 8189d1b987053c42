'use server';

import { saveSettings } from '#features/newsroom/settings/commands.ts';
import { settingsSchema } from '#features/newsroom/settings/schema.ts';
import { action } from '#lib/action.ts';

export const saveSettingsAction = action(settingsSchema, saveSettings);
