'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { useDeskKeys } from '#features/newsroom/components/use-desk-keys.ts';

type MarksSwitchProps = { hasMarks: boolean; aside?: ReactNode; children: ReactNode };

/** Shows and hides what changed, in everything inside it; and goes from change to change by keys. */
export function MarksSwitch({ hasMarks, aside, children }: MarksSwitchProps) {
  const [isOn, setOn] = useState(true);
  const text = useRef<HTMLDivElement>(null);
  useDeskKeys({
    marks: () => hasMarks && setOn(!isOn),
    nextChange: () => goToChange(text.current, 1),
    previousChange: () => goToChange(text.current, -1),
  });
  return (
    <div ref={text} data-marks={isOn ? 'on' : 'off'} className="flex min-w-0 flex-1 flex-col">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {aside}
        {hasMarks && (
          <Checkbox isSelected={isOn} onChange={setOn}>
            Mark what changed
          </Checkbox>
        )}
      </div>
      {children}
    </div>
  );
}

/** Gives the focus to the change after or before the one that has it, the first where none has. False where there is none. */
function goToChange(text: HTMLElement | null, by: 1 | -1): boolean {
  const changes = [...(text?.querySelectorAll<HTMLElement>('[data-changed]') ?? [])];
  const at = changes.findIndex((change) => change.contains(document.activeElement));
  const next = changes[at < 0 ? 0 : at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
  return next !== undefined;
}
