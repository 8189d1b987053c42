'use client';

import { Select } from '#components/form/select.tsx';
import { useResult } from '#components/form/use-result.ts';
import { showToast } from '#components/ui/toast-queue.ts';
import { changeRoleAction } from '#features/people/actions.ts';
import { roleOptions } from '#features/people/components/role-options.ts';
import type { Role } from '#generated/prisma/enums.ts';

type PersonRoleProps = { person: { id: string; name: string; role: Role; change: number } };

/** Somebody's role, changed by choosing another. */
export function PersonRole({ person }: PersonRoleProps) {
  const { id, name, role, change } = person;
  const { run, isPending } = useResult(
    (next: Role) => changeRoleAction({ personId: id, change, role: next }),
    { onFailure: ({ message }) => showToast({ tone: 'danger', title: message }) },
  );

  function choose(chosen: string) {
    const next = roleOptions.find((option) => option.id === chosen)?.id as Role | undefined;
    if (!next || next === role) return;
    run(next);
  }

  return (
    <div className="w-36">
      <Select
        label={`Role of ${name}`}
        isLabelHidden
        options={roleOptions}
        placeholder="Role"
        value={role}
        onChange={choose}
        isDisabled={isPending}
      />
    </div>
  );
}
