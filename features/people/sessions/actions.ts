'use server';

import { enter, leave } from '#features/people/services/auth.ts';
import { changePassword, endOtherSessions, endSession } from '#features/people/sessions/commands.ts';
import {
  changePasswordSchema,
  nothingSchema,
  sessionSchema,
  signInSchema,
} from '#features/people/sessions/schema.ts';
import { action, openAction } from '#lib/action.ts';

export const signInAction = openAction(signInSchema, enter);
export const signOutAction = action(nothingSchema, leave);
export const endSessionAction = action(sessionSchema, endSession);
export const endOtherSessionsAction = action(nothingSchema, endOtherSessions);
export const changePasswordAction = action(changePasswordSchema, changePassword);
