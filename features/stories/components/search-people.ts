import type { Option } from '#components/form/option-list.tsx';
import { roleNames } from '#features/people/rules/role-name.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Result } from '#lib/result.ts';

/** People whose name holds the words, from the browser. Throws where the server does not answer. */
export async function searchPeople(words: string): Promise<Option[]> {
  const response = await fetch(`/api/people/search?${new URLSearchParams({ q: words })}`);
  const found = (await response.json()) as Result<{ id: string; name: string; role: Role }[]>;
  if (!found.ok) throw new Error(found.message);
  return found.value.map(({ id, name, role }) => ({ id, label: name, hint: roleNames[role] }));
}
