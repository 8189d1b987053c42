import type { Role } from '#generated/prisma/enums.ts';

/** The roles, each with all rights of those before it. */
export const ROLES = ['writer', 'editor', 'reviewer', 'admin'] as const satisfies readonly Role[];

/** Who may do what: the least role for each right. The one table; every other policy is built of it. */
export const RIGHTS = {
  createStory: 'writer',
  uploadPicture: 'writer',
  uploadVideo: 'writer',
  editAnyStory: 'editor',
  editAnyCredit: 'editor',
  passAsEditor: 'editor',
  publish: 'editor',
  switchTreatment: 'editor',
  takeDown: 'editor',
  hold: 'editor',
  spike: 'editor',
  manageTopics: 'editor',
  runLive: 'editor',
  passAlways: 'reviewer',
  correct: 'reviewer',
  schedule: 'reviewer',
  embargo: 'reviewer',
  reinstate: 'reviewer',
  releaseLegal: 'reviewer',
  kill: 'reviewer',
  alert: 'reviewer',
  managePeople: 'admin',
  manageSections: 'admin',
  manageSettings: 'admin',
  readRecord: 'admin',
} as const satisfies Record<string, Role>;

/** Something that a role may or may not do. */
export type Right = keyof typeof RIGHTS;

/** Whether somebody's role gives them a right. */
export function may(actor: { role: Role }, right: Right): boolean {
  return ROLES.indexOf(actor.role) >= ROLES.indexOf(RIGHTS[right]);
}

/** Whether somebody may give people other names, their own too. */
export function mayRename(actor: { role: Role }): boolean {
  return may(actor, 'managePeople');
}

/** Whether somebody may change another's role, suspend them or send them a new link. Nobody does it to themselves: one slip would lock them out. */
export function mayManage(actor: { id: string; role: Role }, person: { id: string }): boolean {
  return may(actor, 'managePeople') && actor.id !== person.id;
}
