import type { Option } from '#components/form/option-list.tsx';
import { ROLES } from '#features/people/policy.ts';
import { roleHints, roleNames } from '#features/people/rules/role-name.ts';

/** The roles to choose from, least first. */
export const roleOptions: Option[] = ROLES.map((role) => ({
  id: role,
  label: roleNames[role],
  hint: roleHints[role],
}));
