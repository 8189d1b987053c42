'use client';

import { type DateValue, ZonedDateTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
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
      <FieldLabel>{label}</FieldLabel>
      <Group className="field-box flex items-center gap-2 focus-within:outline-2 focus-within:outline-accent">
        <DateInput className="flex flex-1 flex-wrap">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-sm px-px outline-none data-focused:bg-accent-solid data-focused:text-white data-placeholder:text-faint data-focused:data-placeholder:text-white"
            />
          )}
        </DateInput>
        <Button
          aria-label={words.openCalendar}
          className="flex size-6 cursor-pointer items-center justify-center rounded-md text-muted data-hovered:bg-sunken pointer-coarse:size-9"
        >
          <CalendarDays size={16} aria-hidden />
        </Button>
      </Group>
      <FieldNotes hint={hint} />
      <Popover className="rounded-lg bg-paper shadow-overlay outline-none">
        <Dialog className="p-3 outline-none">
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function Month() {
  return (
    <Calendar>
      <header className="flex items-center justify-between pb-2">
        <MonthButton slot="previous">
          <ChevronLeft size={16} aria-hidden />
        </MonthButton>
        <Heading className="font-medium" />
        <MonthButton slot="next">
          <ChevronRight size={16} aria-hidden />
        </MonthButton>
      </header>
      <CalendarGrid className="text-center [&_th]:font-normal [&_th]:text-faint [&_th]:text-sm">
        {(date) => (
          <CalendarCell
            date={date}
            className="flex size-8 cursor-pointer items-center justify-center rounded-md outline-none data-outside-month:hidden data-disabled:cursor-default data-hovered:bg-sunken data-selected:bg-accent-solid data-disabled:text-faint data-selected:text-white data-focus-visible:outline-2 data-focus-visible:outline-accent pointer-coarse:size-11"
          />
        )}
      </CalendarGrid>
    </Calendar>
  );
}

function MonthButton({ slot, children }: { slot: 'previous' | 'next'; children: ReactNode }) {
  return (
    <Button
      slot={slot}
      className="flex size-8 cursor-pointer items-center justify-center rounded-md data-hovered:bg-sunken data-disabled:text-faint"
    >
      {children}
    </Button>
  );
}
