'use server';

import {
  acceptInvitation,
  addPerson,
  allowPublishAlone,
  changeRole,
  renamePerson,
  renewInvitation,
  suspendPerson,
  unsuspendPerson,
} from '#features/people/commands.ts';
import {
  acceptInvitationSchema,
  addPersonSchema,
  changeRoleSchema,
  personSchema,
  publishAloneSchema,
  renamePersonSchema,
} from '#features/people/schema.ts';
import { action, openAction } from '#lib/action.ts';

export const addPersonAction = action(addPersonSchema, addPerson);
export const renewInvitationAction = action(personSchema, renewInvitation);
export const acceptInvitationAction = openAction(acceptInvitationSchema, acceptInvitation);
export const changeRoleAction = action(changeRoleSchema, changeRole);
export const renamePersonAction = action(renamePersonSchema, renamePerson);
export const suspendPersonAction = action(personSchema, suspendPerson);
export const unsuspendPersonAction = action(personSchema, unsuspendPerson);
export const allowPublishAloneAction = action(publishAloneSchema, allowPublishAlone);
