'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { SearchField } from '#components/form/search-field.tsx';
import { Select } from '#components/form/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { creditKinds, kindNames } from '#features/pictures/rules/kind-name.ts';
import { pictureAddress } from '#features/pictures/rules/picture-address.ts';
import type { PictureList } from '#features/pictures/schema.ts';

type PictureFiltersProps = { asked: PictureList; people: { id: string; name: string }[] };

const ALL = 'all';

/** Words, kind, whose, and whether it is used. They stand in the address. */
export function PictureFilters({ asked, people }: PictureFiltersProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(asked);

  function change(part: Partial<PictureList>) {
    startTransition(() => {
      show({ ...asked, ...part });
      router.push(pictureAddress(asked, part));
    });
  }

  const choice = (key: 'kind' | 'who' | 'use') => ({
    placeholder: '',
    isLabelHidden: true,
    value: shown[key] ?? ALL,
    onChange: (id: string) => change({ [key]: id === ALL ? undefined : id }),
  });
  return (
    <search className="grid grid-cols-2 gap-2 md:flex md:flex-wrap md:items-center">
      <div className="col-span-2 md:w-72">
        <SearchField
          key={asked.q}
          label="Words in file name, caption, description and credit"
          clearLabel="Clear the words"
          placeholder="Credit, description or file name"
          defaultValue={asked.q}
          onSubmit={(q) => change({ q })}
          onChange={(q) => q === '' && asked.q !== '' && change({ q })}
        />
      </div>
      <div className="min-w-0 md:w-44">
        <Select
          {...choice('kind')}
          label="Kind"
          options={[
            { id: ALL, label: 'All kinds' },
            ...creditKinds.map((id) => ({ id, label: kindNames[id].label })),
          ]}
        />
      </div>
      <div className="min-w-0 md:w-40">
        <Select
          {...choice('who')}
          label="Who uploaded it"
          options={[{ id: ALL, label: 'Anybody' }, ...people.map(({ id, name }) => ({ id, label: name }))]}
        />
      </div>
      <div className="min-w-0 max-md:col-span-2 md:w-52">
        <Select
          {...choice('use')}
          label="Use"
          options={[
            { id: ALL, label: 'Used or not' },
            { id: 'used', label: 'Used in a story' },
            { id: 'unused', label: 'Not used' },
            { id: 'bare', label: 'Without credit or description' },
          ]}
        />
      </div>
      {isPending && <Spinner />}
    </search>
  );
}
