'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { moved } from '#features/newsroom/rules/moved.ts';
import type { Result } from '#lib/result.ts';

type MoveButtonsProps = {
  /** All of them, as they stand. */
  ids: string[];
  named: { id: string; name: string };
  action: (input: { ids: string[] }) => Promise<Result>;
};

/** Moves one of a list up or down by a place. */
export function MoveButtons({ ids, named, action }: MoveButtonsProps) {
  const move = (by: -1 | 1) => () => action({ ids: moved(ids, named.id, by) });
  return (
    <>
      <ActionButton
        kind="quiet"
        size="small"
        icon={<ArrowUp size={16} aria-hidden />}
        aria-label={`Move ${named.name} up`}
        isDisabled={ids[0] === named.id}
        action={move(-1)}
      />
      <ActionButton
        kind="quiet"
        size="small"
        icon={<ArrowDown size={16} aria-hidden />}
        aria-label={`Move ${named.name} down`}
        isDisabled={ids.at(-1) === named.id}
        action={move(1)}
      />
    </>
  );
}
