import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Panel } from '#components/layout/panel.tsx';
import { AddNamed } from '#features/newsroom/components/add-named.tsx';
import { addSectionAction } from '#features/newsroom/sections/actions.ts';
import { SectionList } from '#features/newsroom/sections/components/section-list.tsx';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { may } from '#features/people/policy.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Sections' };

export default async function SectionsPage() {
  const actor = await requireActor();
  if (!may(actor, 'manageSections')) notFound();
  return (
    <>
      <PageHeader title="Sections" />
      <Panel title="Sections" isTitleHidden isFlush>
        <SectionList sections={await listSections(actor)} />
      </Panel>
      <Panel title="Add a section" isTitleHidden isFlush>
        <AddNamed label="Add a section" fieldLabel="Name of the new section" action={addSectionAction} />
      </Panel>
    </>
  );
}
