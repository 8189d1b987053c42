'use client';

import { useState } from 'react';
import { RadioGroup } from '#components/form/radio-group.tsx';
import { WallTimeField } from '#components/form/wall-time-field.tsx';
import { momentWords } from '#features/publishing/rules/moment-words.ts';
import { type WallTime, wallTime } from '#features/publishing/rules/wall-time.ts';
import type { WallTimeInput } from '#features/publishing/schema.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type WhenFieldProps = {
  label: string;
  hint?: string;
  time: TimeShown;
  /** The time chosen, or null while there is none. */
  onChange: (when: WallTimeInput | null) => void;
};

/**
 * A time on the newsroom's clock. Beside it the same moment where the person is, if that is elsewhere; in the hour that
 * comes twice it asks which, and in the one that never comes it says so.
 */
export function WhenField({ label, hint, time, onChange }: WhenFieldProps) {
  const { zone } = time;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen === null ? null : wallTime(chosen, zone);

  function change(next: string | null, which?: 'earlier' | 'later') {
    setChosen(next);
    onChange(next === null ? null : { time: next, zone, which });
  }

  return (
    <div className="flex flex-col gap-3">
      <WallTimeField
        label={label}
        name="at"
        hint={hint ?? `On the newsroom’s clock, ${placeOf(zone)}.`}
        zone={zone}
        now={time.now}
        clock={time.clock}
        isRequired
        onChange={change}
        words={{ openCalendar: 'Choose a day' }}
      />
      {shown && <WhatItMeans shown={shown} zone={zone} />}
      {shown?.shown === 'twice' && (
        <RadioGroup
          label="Which of the two?"
          name="which"
          hint="Clocks go back that night and show this time twice."
          options={[
            { id: 'earlier', label: `The first, ${momentWords(shown.earlier, zone)}` },
            { id: 'later', label: `The second, ${momentWords(shown.later, zone)}` },
          ]}
          onChange={(which) => change(chosen, which as 'earlier' | 'later')}
        />
      )}
    </div>
  );
}

function WhatItMeans({ shown, zone }: { shown: WallTime; zone: string }) {
  if (shown.shown === 'twice') return null;
  if (shown.shown === 'never') {
    return (
      <p role="status" className="text-danger">
        Clocks go forward that night and never show this time: it is {shown.instead.slice(11)} by then.
      </p>
    );
  }
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <p role="status" className="text-muted">
      {momentWords(shown.at, zone)}
      {own !== zone && <>, {momentWords(shown.at, own)} where you are</>}
    </p>
  );
}

function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
