'use client';

import { type ReactNode, useState } from 'react';
import { Checkbox } from '#components/form/checkbox.tsx';

/** Shows and hides what changed, in everything inside it. */
export function MarksSwitch({
  hasMarks,
  aside,
  children,
}: {
  hasMarks: boolean;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const [isOn, setOn] = useState(true);
  return (
    <div data-marks={isOn ? 'on' : 'off'} className="flex min-w-0 flex-1 flex-col">
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
