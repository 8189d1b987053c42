'use server';

import { confirmAlert, sendAlert, undoAlert } from '#features/alerts/commands.ts';
import { alertSchema, sendAlertSchema } from '#features/alerts/schema.ts';
import { action } from '#lib/action.ts';

export const sendAlertAction = action(sendAlertSchema, sendAlert);
export const undoAlertAction = action(alertSchema, undoAlert);
export const confirmAlertAction = action(alertSchema, confirmAlert);
