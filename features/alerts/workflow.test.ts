import { expect, test } from 'vitest';
import { type AlertAct, nextAlertState } from '#features/alerts/workflow.ts';
import type { AlertState } from '#generated/prisma/enums.ts';

const states: AlertState[] = ['waiting', 'sending', 'sent', 'undone', 'stopped'];

const table: Record<AlertAct, (AlertState | null)[]> = {
  undo: ['undone', null, null, null, null],
  start: ['sending', null, null, null, null],
  stop: ['stopped', 'stopped', null, null, null],
  end: [null, 'sent', null, null, null],
};

test.each(Object.entries(table) as [AlertAct, (AlertState | null)[]][])(
  '%s moves an alert as the table says',
  (act, to) => {
    expect(states.map((state) => nextAlertState(act, state))).toEqual(to);
  },
);
