import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { SettingsForm } from '#features/newsroom/settings/components/settings-form.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { may } from '#features/people/policy.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await requireActor();
  if (!may(actor, 'manageSettings')) notFound();
  const { language: _, demo: __, ...settings } = await getSettings(actor);
  return (
    <>
      <PageHeader title="Settings" />
      <div className="max-w-xl px-4 py-4 md:px-6">
        <SettingsForm settings={settings} zones={Intl.supportedValuesOf('timeZone')} />
      </div>
    </>
  );
}
