'use client';

import { ComboBox } from '#components/form/combo-box.tsx';
import type { Option } from '#components/form/option-list.tsx';
import type { Result } from '#lib/result.ts';

/** Who is meant: a person of the newsroom by id, or a plain name. */
export type NamedPerson = { person: string | null; name: string };

type PersonFieldProps = { label: string; onChoose: (person: NamedPerson) => void };

/** Looks up people of the newsroom; a name without an account is taken as it is typed. Empties itself for the next one. */
export function PersonField({ label, onChoose }: PersonFieldProps) {
  return (
    <ComboBox
      label={label}
      placeholder="A name"
      search={search}
      clearsOnSelect
      onSelect={(option) => option && onChoose(personOf(option))}
      words={{
        searching: 'Looking for people…',
        nothing: 'Type a name.',
        failed: 'The search did not answer. Try again.',
        open: 'Show people',
      }}
    />
  );
}

const PLAIN = 'plain:';

async function search(words: string): Promise<Option[]> {
  const response = await fetch(`/api/people/search?${new URLSearchParams({ q: words })}`);
  const found = (await response.json()) as Result<{ id: string; name: string }[]>;
  if (!found.ok) throw new Error(found.message);
  const people = found.value.map(({ id, name }) => ({ id, label: name }));
  const name = words.replace(/\s+/g, ' ').trim();
  return name === ''
    ? people
    : [...people, { id: `${PLAIN}${name}`, label: name, hint: 'This name, without an account' }];
}

function personOf({ id, label }: Option): NamedPerson {
  return id.startsWith(PLAIN) ? { person: null, name: label } : { person: id, name: label };
}
