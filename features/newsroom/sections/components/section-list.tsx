'use client';

import { FolderOpen } from 'lucide-react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List, ListRow } from '#components/ui/list.tsx';
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
    <List label="Sections">
      {sections.map((section) => (
        <ListRow
          key={section.id}
          title={<bdi>{section.name}</bdi>}
          detail={`/${section.words}`}
          end={
            <>
              <PassRuleSelect section={section} />
              <span className="flex">
                <MoveButtons ids={ids} named={section} action={orderSectionsAction} />
                <RenameDialog named={section} action={renameSectionAction} />
              </span>
            </>
          }
        />
      ))}
    </List>
  );
}
