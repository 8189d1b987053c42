'use client';

import { Panel } from '#components/layout/panel.tsx';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { List, ListRow } from '#components/ui/list.tsx';
import { Time } from '#components/ui/time.tsx';
import { endOtherSessionsAction, endSessionAction } from '#features/people/sessions/actions.ts';

export type SessionRow = { id: string; browser: string; createdAt: string; seenAt: string; isThis: boolean };

type SessionListProps = { sessions: SessionRow[]; now: string; zone: string; clock: '24' | '12' };

/** Where one is signed in, with a way to end each and all others. */
export function SessionList({ sessions, ...time }: SessionListProps) {
  const others = sessions.filter((session) => !session.isThis).length;
  return (
    <Panel
      title="Where you are signed in"
      isFlush
      actions={
        others > 0 && (
          <ActionButton size="small" action={() => endOtherSessionsAction({})}>
            Sign out everywhere else
          </ActionButton>
        )
      }
    >
      <List label="Browsers in which you are signed in">
        {sessions.map((session) => (
          <ListRow
            key={session.id}
            title={session.browser}
            detail={
              <>
                Since <Time at={session.createdAt} show="short" {...time} />, last seen{' '}
                <Time at={session.seenAt} {...time} />
              </>
            }
            end={session.isThis ? <Badge tone="good">This browser</Badge> : <EndButton id={session.id} />}
          />
        ))}
      </List>
    </Panel>
  );
}

function EndButton({ id }: { id: string }) {
  return (
    <ActionButton size="small" action={() => endSessionAction({ sessionId: id })}>
      Sign out
    </ActionButton>
  );
}
