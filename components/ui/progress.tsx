'use client';

import { Label, ProgressBar } from 'react-aria-components';

type ProgressProps = {
  label: string;
  /** 0 to 100; left out while nobody can say. */
  value?: number;
};

export function Progress({ label, value }: ProgressProps) {
  return (
    <ProgressBar value={value ?? 0} isIndeterminate={value === undefined} className="flex flex-col gap-1">
      {({ percentage, valueText }) => (
        <>
          <div className="flex justify-between gap-4 text-muted text-sm">
            <Label>{label}</Label>
            {value !== undefined && <span>{valueText}</span>}
          </div>
          <svg
            aria-hidden="true"
            className="h-1 w-full rounded-sm bg-sunken"
            preserveAspectRatio="none"
            viewBox="0 0 100 1"
          >
            <rect
              width={percentage ?? 30}
              height="1"
              className={`fill-accent-solid ${value === undefined ? 'animate-pulse' : ''}`}
            />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
