import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Panel } from '#components/layout/panel.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { roleNames } from '#features/people/rules/role-name.ts';
import { ChangePasswordForm } from '#features/people/sessions/components/change-password-form.tsx';
import { SessionList } from '#features/people/sessions/components/session-list.tsx';
import { SignOutButton } from '#features/people/sessions/components/sign-out-button.tsx';
import { listOwnSessions } from '#features/people/sessions/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const actor = await requireActor();
  const [sessions, settings] = await Promise.all([listOwnSessions(actor), getSettings(actor)]);
  return (
    <>
      <PageHeader title={actor.name} beside={roleNames[actor.role]} actions={<SignOutButton />}>
        <p className="text-muted">{actor.email}</p>
      </PageHeader>
      <SessionList
        sessions={sessions.map((session) => ({
          ...session,
          createdAt: session.createdAt.toISOString(),
          seenAt: session.seenAt.toISOString(),
        }))}
        now={now().toISOString()}
        zone={settings.zone}
        clock={settings.clock === 'h24' ? '24' : '12'}
      />
      <Panel title="Password">
        <div className="max-w-96">
          <ChangePasswordForm email={actor.email} />
        </div>
      </Panel>
    </>
  );
}
