'use client';

import { ComboBox } from '#components/form/combo-box.tsx';
import type { Option } from '#components/form/option-list.tsx';
import { roleNames } from '#features/people/rules/role-name.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Result } from '#lib/result.ts';

type PersonLookUpProps = {
  label: string;
  /** Null where the field was emptied. */
  onPick: (person: Option | null) => void;
  /** Who it is now; `placeholder` where it is nobody. */
  now?: Option | undefined;
  placeholder?: string;
  /** Empties it after each choice: for adding to a list. */
  clearsOnSelect?: boolean;
  autoFocus?: boolean;
};

/** Looks up somebody with an account by their name. */
export function PersonLookUp({ onPick, now, ...rest }: PersonLookUpProps) {
  return (
    <ComboBox
      {...rest}
      search={searchPeople}
      defaultOption={now}
      onSelect={onPick}
      words={{
        searching: 'Looking',
        nothing: 'Nobody of that name',
        failed: 'The search does not answer. Try again.',
        open: 'Show people',
      }}
    />
  );
}

async function searchPeople(words: string): Promise<Option[]> {
  const response = await fetch(`/api/people/search?${new URLSearchParams({ q: words })}`);
  const found = (await response.json()) as Result<{ id: string; name: string; role: Role }[]>;
  if (!found.ok) throw new Error(found.message);
  return found.value.map(({ id, name, role }) => ({ id, label: name, hint: roleNames[role] }));
}
