import type { ReactNode } from 'react';
import { Providers } from '#components/layout/providers.tsx';
import { Shell } from '#components/layout/shell.tsx';
import { DeskKeys } from '#features/desk/components/desk-keys.tsx';
import { DeskRail } from '#features/desk/components/desk-rail.tsx';
import { PaletteButton } from '#features/desk/components/palette-button.tsx';
import { DemoBanner } from '#features/newsroom/components/demo-banner.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { countUnread } from '#features/notices/queries.ts';
import { SignedIn } from '#features/people/components/signed-in.tsx';
import { may } from '#features/people/policy.ts';
import { countOwedLooks } from '#features/publishing/queries.ts';
import { countWaiting } from '#features/review/queries.ts';
import { requireActor } from '#lib/current-actor.ts';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [settings, waiting, owed, unread] = await Promise.all([
    getSettings(actor),
    countWaiting(actor),
    countOwedLooks(actor),
    countUnread(actor),
  ]);
  const rights = {
    people: may(actor, 'managePeople'),
    settings: may(actor, 'manageSettings'),
    topics: may(actor, 'manageTopics'),
    record: may(actor, 'readRecord'),
  };
  const footer = (
    <>
      <PaletteButton />
      <SignedIn name={actor.name} />
    </>
  );
  return (
    <Providers locale={settings.language} words={{ notices: 'Notices', close: 'Close' }}>
      <Shell
        skipLabel="Skip to content"
        banner={settings.demo ? <DemoBanner /> : undefined}
        rail={
          <DeskRail
            newsroom={settings.name}
            waiting={waiting + owed}
            unread={unread}
            may={rights}
            footer={footer}
          />
        }
      >
        {children}
      </Shell>
      <DeskKeys may={rights} />
    </Providers>
  );
}
