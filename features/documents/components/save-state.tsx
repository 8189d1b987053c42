'use client';

import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import type { CollabClient, CollabStatus } from '#editor/collab/client.ts';

/** The client's present status, drawn anew when it changes. */
export function useCollabStatus(client: CollabClient): CollabStatus {
  return useSyncExternalStore(client.subscribe, client.getStatus, client.getStatus);
}

/** The truth about saving. Never "Saved" while anything is not. */
export function SaveState({ client }: { client: CollabClient }) {
  const status = useCollabStatus(client);
  const isLate = useLate(status.kind === 'saving');
  const { words, tone, icon: Icon } = isLate ? lateLook(status) : lookOf(status);
  return (
    <p role="status" className={`flex items-center gap-1.5 whitespace-nowrap ${tone}`}>
      <Icon size={14} aria-hidden />
      {words}
    </p>
  );
}

/** How long saving may take, in milliseconds, before it is said that there is no answer. */
const LATE = 6_000;

function useLate(isSaving: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSaving) return;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isSaving]);
  return isSaving && isLate;
}

/** Who has the draft open, this person included. */
export function PeopleHere({ client }: { client: CollabClient }) {
  const { people } = useCollabStatus(client);
  const names = [...new Map(people.map(({ id, name }) => [id, name]))];
  if (names.length === 0) return null;
  return (
    <ul aria-label="Here now" className="flex gap-0.5">
      {names.map(([id, name]) => (
        <li key={id} className="flex">
          <Avatar name={name} />
        </li>
      ))}
    </ul>
  );
}

/** There is a line, but nobody answers on it: the database is away, say. What was typed stays in the page meanwhile. */
function lateLook({ unconfirmed }: CollabStatus) {
  const words = `Not saved yet: no answer (${unconfirmed === 1 ? '1 change' : `${unconfirmed} changes`})`;
  return { words, tone: 'text-danger', icon: CloudOff };
}

function lookOf({ kind, unconfirmed, isConnected, unplaced }: CollabStatus) {
  const changes = unconfirmed === 1 ? '1 change' : `${unconfirmed} changes`;
  switch (kind) {
    case 'saved':
      return isConnected
        ? { words: 'Saved', tone: 'text-muted', icon: Check }
        : { words: 'Saved. No connection', tone: 'text-attention', icon: CloudOff };
    case 'saving':
      return { words: 'Saving', tone: 'text-muted', icon: LoaderCircle };
    case 'offline':
      return { words: `Not saved: no connection (${changes})`, tone: 'text-danger', icon: CloudOff };
    case 'unplaced':
      return {
        words: `Not placed: ${unplaced.length === 1 ? '1 passage' : `${unplaced.length} passages`}`,
        tone: 'text-danger',
        icon: CircleAlert,
      };
    case 'refused':
      return {
        words: unconfirmed === 0 ? 'Read only' : `Not saved: ${changes}`,
        tone: unconfirmed === 0 ? 'text-attention' : 'text-danger',
        icon: CircleAlert,
      };
  }
}
