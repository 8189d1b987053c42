'use client';

import { type DateValue, ZonedDateTime } from '@internationalized/date';
import { useState } from 'react';
import { DatePicker } from 'react-aria-components';
import { DayAndTime } from '#components/form/day-and-time.tsx';
import { type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
import { zonedFrom } from '#components/form/instant.ts';

type DateTimeFieldProps = FieldProps & {
  /** The zone whose clocks are meant, such as `Europe/London`; it is shown in the field. */
  zone: string;
  /** The server's time, ISO 8601: the month that an empty field opens at. */
  now: string;
  /** ISO 8601 instants. */
  defaultValue?: string;
  minValue?: string;
  maxValue?: string;
  onChange?: (instant: string | null) => void;
  clock?: '24' | '12';
  words: { openCalendar: string };
};

/** A day and a time in a named zone. In the form's data it is read with `instantFrom`. */
export function DateTimeField({
  label,
  hint,
  zone,
  now,
  defaultValue,
  minValue,
  maxValue,
  onChange,
  clock = '24',
  words,
  ...rest
}: DateTimeFieldProps) {
  const [value, setValue] = useState<DateValue | null>(defaultValue ? zonedFrom(defaultValue, zone) : null);

  function change(next: DateValue | null) {
    setValue(next);
    onChange?.(next instanceof ZonedDateTime ? next.toAbsoluteString() : null);
  }

  return (
    <DatePicker
      {...rest}
      value={value}
      onChange={change}
      minValue={minValue ? zonedFrom(minValue, zone) : undefined}
      maxValue={maxValue ? zonedFrom(maxValue, zone) : undefined}
      placeholderValue={zonedFrom(now, zone)}
      granularity="minute"
      hourCycle={clock === '24' ? 24 : 12}
      shouldForceLeadingZeros
      className={fieldColumn}
    >
      <DayAndTime label={label} hint={hint} words={words} />
    </DatePicker>
  );
}
