'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { SearchField } from '#components/form/search-field.tsx';
import { Select } from '#components/form/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { recordAddress } from '#features/record/rules/record-address.ts';
import { recordSubjects } from '#features/record/rules/record-subjects.ts';
import type { RecordPage } from '#features/record/schema.ts';

const subjects: Record<(typeof recordSubjects)[number], string> = {
  story: 'Stories',
  draft: 'Filing',
  version: 'Passing',
  passage: 'What is meant',
  treatment: 'Treatment',
  picture: 'Pictures',
  person: 'People',
  section: 'Sections',
  topic: 'Topics',
  settings: 'Settings',
};

type RecordFilterProps = { filters: RecordPage; people: { id: string; name: string }[] };

const ALL = 'all';

/** Who, what, which story, when. The filters stand in the address. */
export function RecordFilter({ filters, people }: RecordFilterProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(filters);

  function change(part: Partial<RecordPage>) {
    startTransition(() => {
      show({ ...filters, ...part });
      router.push(recordAddress(filters, part));
    });
  }

  const choice = (key: 'about' | 'who') => ({
    placeholder: '',
    isLabelHidden: true,
    value: shown[key] ?? ALL,
    onChange: (id: string) => change({ [key]: id === ALL ? undefined : id }),
  });
  return (
    <search aria-label="Filters" className="grid grid-cols-2 gap-2 md:flex md:flex-wrap md:items-center">
      <div className="min-w-0 md:w-40">
        <Select
          {...choice('about')}
          label="What it is about"
          options={[
            { id: ALL, label: 'Everything' },
            ...recordSubjects.map((id) => ({ id, label: subjects[id] })),
          ]}
        />
      </div>
      <div className="min-w-0 md:w-44">
        <Select
          {...choice('who')}
          label="Who did it"
          options={[
            { id: ALL, label: 'Anybody' },
            ...people.map(({ id, name }) => ({ id, label: name })),
            { id: 'copydesk', label: 'Copydesk itself' },
          ]}
        />
      </div>
      <div className="col-span-2 md:w-56">
        <SearchField
          key={filters.story}
          label="Story, by words of its slug"
          clearLabel="Clear the slug"
          placeholder="Slug of a story"
          defaultValue={filters.story}
          onSubmit={(story) => change({ story })}
          onChange={(story) => story === '' && filters.story !== '' && change({ story })}
        />
      </div>
      <Day label="From" value={shown.from} max={shown.to} onChange={(from) => change({ from })} />
      <Day label="To" value={shown.to} min={shown.from} onChange={(to) => change({ to })} />
      {isPending && <Spinner />}
    </search>
  );
}

type DayProps = {
  label: string;
  value: string | undefined;
  min?: string;
  max?: string;
  onChange: (day: string | undefined) => void;
};

/** A whole day, in the newsroom's zone: the browser's own field, which knows every keyboard and thumb. */
function Day({ label, value, min, max, onChange }: DayProps) {
  return (
    <label className="flex min-w-0 items-center gap-1.5 text-muted max-sm:flex-col max-sm:items-stretch max-sm:gap-0.5">
      {label}
      <input
        type="date"
        key={value}
        defaultValue={value}
        min={min}
        max={max}
        onBlur={(event) => {
          const day = event.target.value || undefined;
          if (day !== value) onChange(day);
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        className="field-box md:w-36"
      />
    </label>
  );
}
