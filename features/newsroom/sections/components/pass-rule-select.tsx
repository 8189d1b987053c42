'use client';

import { useRouter } from 'next/navigation';
import { Select } from '#components/form/select.tsx';
import { useResult } from '#components/form/use-result.ts';
import { showToast } from '#components/ui/toast-queue.ts';
import { setPassRuleAction } from '#features/newsroom/sections/actions.ts';
import type { SectionView } from '#features/newsroom/sections/queries.ts';
import type { PassRule } from '#generated/prisma/enums.ts';

const options: { id: PassRule; label: string; hint: string }[] = [
  { id: 'editors', label: 'Any editor passes', hint: 'Anybody who may edit, but never their own words.' },
  {
    id: 'reviewers',
    label: 'Reviewers pass',
    hint: 'Only reviewers and administrators, never their own words.',
  },
];

/** Who may pass stories of a section. */
export function PassRuleSelect({ section }: { section: SectionView }) {
  const router = useRouter();
  const { run, isPending } = useResult(setPassRuleAction, {
    onFailure: ({ code, message }) => {
      showToast({ tone: 'danger', title: message });
      if (code === 'stale') router.refresh();
    },
  });
  return (
    <div className="w-44 pointer-coarse:w-52">
      <Select
        label={`Who may pass stories of ${section.name}`}
        isLabelHidden
        placeholder="Choose"
        options={options}
        value={section.passRule}
        isDisabled={isPending}
        onChange={(id) => {
          const passRule = options.find((option) => option.id === id)?.id;
          if (passRule && passRule !== section.passRule)
            run({ id: section.id, change: section.change, passRule });
        }}
      />
    </div>
  );
}
