'use client';

import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { SearchField } from '#components/form/search-field.tsx';
import { Select } from '#components/form/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { listAddress } from '#features/stories/rules/list-address.ts';
import { siteStateNames, stageNames } from '#features/stories/rules/state-name.ts';
import type { NewsList } from '#features/stories/schema.ts';

type Named = { id: string; name: string };
type StoryFiltersProps = { filters: NewsList; sections: Named[]; people: Named[] };

const ALL = 'all';

/** The filters of the news list. They stand in the address: a reload, a bookmark and the way back keep them. */
export function StoryFilters({ filters, sections, people }: StoryFiltersProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(filters);

  function change(part: Partial<NewsList>) {
    startTransition(() => {
      show({ ...filters, ...part });
      router.push(listAddress(filters, part));
    });
  }

  const filter = (key: 'section' | 'stage' | 'site' | 'who') => ({
    name: key,
    placeholder: '',
    isLabelHidden: true,
    value: shown[key] ?? ALL,
    onChange: (id: string) => change({ [key]: id === ALL ? undefined : id }),
  });

  return (
    <form
      action="/desk/stories"
      aria-label="Filters"
      className="grid grid-cols-2 gap-2 md:flex md:flex-wrap md:items-center"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="col-span-2 md:w-72">
        <SearchField
          key={filters.q}
          name="q"
          label="Words in slug, line, headline and text"
          clearLabel="Clear the words"
          placeholder="Words in headline and text"
          defaultValue={filters.q}
          onSubmit={(q) => change({ q })}
          onChange={(q) => q === '' && filters.q !== '' && change({ q })}
        />
      </div>
      <Filter {...filter('section')} label="Section" options={named('All sections', sections)} />
      <Filter {...filter('stage')} label="Stage" options={options('All stages', stageNames)} />
      <Filter
        {...filter('site')}
        label="On the site"
        options={options('On the site or not', siteStateNames)}
      />
      <Filter {...filter('who')} label="Who has it" options={whoOptions(people)} />
      {filters.sort !== 'active' && <input type="hidden" name="sort" value={filters.sort} />}
      {isPending && <Spinner />}
    </form>
  );
}

function Filter(props: React.ComponentProps<typeof Select>) {
  return (
    <div className="min-w-0 md:w-40">
      <Select {...props} />
    </div>
  );
}

function whoOptions(people: Named[]) {
  const [all, ...others] = named('Anybody', people);
  return [all, { id: 'me', label: 'Me' }, { id: 'nobody', label: 'Nobody' }, ...others].filter(
    (one) => one !== undefined,
  );
}

function named(all: string, these: Named[]) {
  return [{ id: ALL, label: all }, ...these.map(({ id, name }) => ({ id, label: name }))];
}

function options(all: string, names: Record<string, string>) {
  return [{ id: ALL, label: all }, ...Object.entries(names).map(([id, label]) => ({ id, label }))];
}
