import type { Role } from '#generated/prisma/enums.ts';

/** What the roles are called on screen. */
export const roleNames: Record<Role, string> = {
  writer: 'Writer',
  editor: 'Editor',
  reviewer: 'Reviewer',
  admin: 'Administrator',
};

/** What each role adds to the one before it, in a few words, for choosing one. */
export const roleHints: Record<Role, string> = {
  writer: 'Writes and files stories',
  editor: 'Edits any story, passes where the section lets editors pass, publishes, takes down',
  reviewer: 'Passes everywhere, corrects, reinstates, kills',
  admin: 'People, sections, settings, the record',
};
