'use client';

import { Checkbox } from '#components/form/checkbox.tsx';
import { useResult } from '#components/form/use-result.ts';
import { showToast } from '#components/ui/toast-queue.ts';
import { allowPublishAloneAction } from '#features/people/actions.ts';

type PublishAloneProps = { person: { id: string; name: string; mayPublishAlone: boolean; change: number } };

/** The tick "may publish alone": a reason is asked each time, and a second look is owed. */
export function PublishAlone({ person }: PublishAloneProps) {
  const { id, name, mayPublishAlone, change } = person;
  const { run, isPending } = useResult(
    (allowed: boolean) => allowPublishAloneAction({ personId: id, change, allowed }),
    { onFailure: ({ message }) => showToast({ tone: 'danger', title: message }) },
  );
  return (
    <Checkbox isSelected={mayPublishAlone} isDisabled={isPending} onChange={run}>
      <span className="sr-only">{name} may publish alone</span>
    </Checkbox>
  );
}
