'use client';

import { FolderOpen } from 'lucide-react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { MoveButtons } from '#features/newsroom/components/move-buttons.tsx';
import { RenameDialog } from '#features/newsroom/components/rename-dialog.tsx';
import { orderSectionsAction, renameSectionAction } from '#features/newsroom/sections/actions.ts';
import { PassRuleSelect } from '#features/newsroom/sections/components/pass-rule-select.tsx';
import type { SectionView } from '#features/newsroom/sections/queries.ts';

/** The sections in the order of the site, with who may pass their stories. */
export function SectionList({ sections }: { sections: SectionView[] }) {
  if (sections.length === 0) {
    return (
      <EmptyState title="No sections yet" icon={<FolderOpen size={24} aria-hidden />}>
        A story needs a section before it can be published. Add the first one below.
      </EmptyState>
    );
  }
  const ids = sections.map((section) => section.id);
  return (
    <ul aria-label="Sections" className="divide-y divide-line">
      {sections.map((section) => (
        <li key={section.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 md:px-6">
          <div className="min-w-0 flex-1 basis-full break-words sm:basis-60">
            <bdi className="font-medium">{section.name}</bdi>
            <p className="text-muted text-sm">/{section.words}</p>
          </div>
          <PassRuleSelect section={section} />
          <span className="flex max-sm:ml-auto">
            <MoveButtons ids={ids} named={section} action={orderSectionsAction} />
            <RenameDialog named={section} action={renameSectionAction} />
          </span>
        </li>
      ))}
    </ul>
  );
}
