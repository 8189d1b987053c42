'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Select } from '#components/form/select.tsx';
import { Spinner } from '#components/ui/spinner.tsx';

type VersionChoiceProps = {
  storyId: string;
  /** The newest first. */
  versions: { number: number; label: string }[];
  from: number | null;
  /** Null: the draft as it is. */
  to: number | null;
};

const DRAFT = 'draft';

/** Which two are compared. They stand in the address. */
export function VersionChoice({ storyId, versions, from, to }: VersionChoiceProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  function go(change: { from?: string; to?: string }) {
    const next = { from: String(from ?? ''), to: to === null ? DRAFT : String(to), ...change };
    const set = Object.entries(next).filter(([, value]) => value !== '' && value !== DRAFT);
    const query = new URLSearchParams(set).toString();
    startTransition(() => router.replace(`/desk/stories/${storyId}/history${query && `?${query}`}`));
  }

  const options = versions.map(({ number, label }) => ({ id: String(number), label }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-0 sm:w-64">
        <Select
          label="Compare"
          isLabelHidden
          placeholder="Nothing earlier"
          options={options.filter(({ id }) => id !== String(to))}
          value={from === null ? null : String(from)}
          onChange={(id) => go({ from: id })}
        />
      </div>
      <span className="text-muted">with</span>
      <div className="min-w-0 sm:w-64">
        <Select
          label="With"
          isLabelHidden
          placeholder=""
          options={[{ id: DRAFT, label: 'The draft as it is' }, ...options]}
          value={to === null ? DRAFT : String(to)}
          onChange={(id) => go({ to: id })}
        />
      </div>
      {isPending && <Spinner />}
    </div>
  );
}
