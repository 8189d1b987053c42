import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { AddPerson } from '#features/people/components/add-person.tsx';
import { PeopleTable } from '#features/people/components/people-table.tsx';
import { may } from '#features/people/policy.ts';
import { listPeople } from '#features/people/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await requireActor();
  const [people, settings] = await Promise.all([listPeople(actor), getSettings(actor)]);
  return (
    <>
      <PageHeader title="People" actions={may(actor, 'managePeople') && <AddPerson />} />
      <PeopleTable
        people={people.map(({ can, seenAt, ...person }) => ({
          ...person,
          canManage: can.manage,
          canRename: can.rename,
          seenAt: seenAt?.toISOString() ?? null,
        }))}
        now={now().toISOString()}
        zone={settings.zone}
        clock={settings.clock === 'h24' ? '24' : '12'}
      />
    </>
  );
}
