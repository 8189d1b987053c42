'use client';

import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Time } from '#components/ui/time.tsx';
import { verifyRecordAction } from '#features/record/actions.ts';
import type { RecordChecked } from '#features/record/commands.ts';

type RecordSealProps = {
  /** The last act in the chain, its time in ISO 8601; null before anything is sealed. */
  sealed: { sequence: number; at: string } | null;
  time: { now: string; zone: string; clock: '24' | '12' };
};

/** How far the record is sealed, and a check of all its seals. */
export function RecordSeal({ sealed, time }: RecordSealProps) {
  const [checked, setChecked] = useState<RecordChecked | null>(null);
  if (!sealed) return <span className="text-muted">Nothing is sealed yet: that takes a few seconds.</span>;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-muted">
        Sealed up to act {sealed.sequence.toLocaleString('en-GB')}, <Time at={sealed.at} {...time} />
      </span>
      <ActionButton size="small" action={() => verifyRecordAction({})} onSuccess={setChecked}>
        Check the seals
      </ActionButton>
      <span role="status">{checked && <Found {...checked} />}</span>
    </div>
  );
}

function Found({ brokenAt, sealed }: RecordChecked) {
  if (brokenAt === null) {
    return (
      <span className="flex items-center gap-1.5 text-good">
        <ShieldCheck size={16} aria-hidden />
        All {sealed.toLocaleString('en-GB')} seals fit: nothing was changed or taken out.
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1.5 font-medium text-danger">
      <ShieldAlert size={16} aria-hidden />
      Act {brokenAt.toLocaleString('en-GB')} is not what was sealed: somebody changed the database itself.
      Keep a copy of it and of your backups.
    </span>
  );
}
