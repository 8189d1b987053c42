import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Panel } from '#components/layout/panel.tsx';
import { AddNamed } from '#features/newsroom/components/add-named.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { createPackageAction } from '#features/packages/actions.ts';
import { PackageList } from '#features/packages/components/package-list.tsx';
import { mayPack } from '#features/packages/policy.ts';
import { listPackages } from '#features/packages/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Packages' };

export default async function PackagesPage() {
  const actor = await requireActor();
  const [packages, { zone }] = await Promise.all([listPackages(actor), getSettings(actor)]);
  return (
    <>
      <PageHeader title="Packages" />
      <Panel title="Packages" isTitleHidden isFlush>
        <PackageList packages={packages} now={now()} zone={zone} />
      </Panel>
      {mayPack(actor) && (
        <Panel title="Make a package" isTitleHidden isFlush>
          <AddNamed
            label="Make a package"
            fieldLabel="Name of the new package"
            action={createPackageAction}
          />
        </Panel>
      )}
    </>
  );
}
