'use client';

import { type DateValue, parseDateTime, toCalendarDateTime } from '@internationalized/date';
import { useState } from 'react';
import { DatePicker } from 'react-aria-components';
import { DayAndTime } from '#components/form/day-and-time.tsx';
import { type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
import { zonedFrom } from '#components/form/instant.ts';

type WallTimeFieldProps = FieldProps & {
  /** The zone whose clocks are meant, such as `Europe/London`: an empty field opens at its present day. */
  zone: string;
  /** The server's time, ISO 8601. */
  now: string;
  /** `YYYY-MM-DDTHH:mm`. */
  defaultValue?: string;
  /** The same, or null while it is not whole. */
  onChange: (time: string | null) => void;
  clock?: '24' | '12';
  words: { openCalendar: string };
};

/**
 * A day and a time as clocks show them, in no zone: what clocks never show, or show twice, can be entered, and whoever asks
 * for it says so.
 */
export function WallTimeField({
  label,
  hint,
  zone,
  now,
  defaultValue,
  onChange,
  clock = '24',
  words,
  ...rest
}: WallTimeFieldProps) {
  const [value, setValue] = useState<DateValue | null>(defaultValue ? parseDateTime(defaultValue) : null);

  function change(next: DateValue | null) {
    setValue(next);
    onChange(next ? next.toString().slice(0, 16) : null);
  }

  return (
    <DatePicker
      {...rest}
      value={value}
      onChange={change}
      placeholderValue={toCalendarDateTime(zonedFrom(now, zone))}
      granularity="minute"
      hourCycle={clock === '24' ? 24 : 12}
      shouldForceLeadingZeros
      className={fieldColumn}
    >
      <DayAndTime label={label} hint={hint} words={words} />
    </DatePicker>
  );
}
