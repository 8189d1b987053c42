'use client';

import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps } from '#components/form/field-parts.tsx';

type DayAndTimeProps = Pick<FieldProps, 'label' | 'hint'> & { words: { openCalendar: string } };

/** What stands inside a date picker: its label, the day and the time to type, and a month to choose from. */
export function DayAndTime({ label, hint, words }: DayAndTimeProps) {
  return (
    <>
      <FieldLabel>{label}</FieldLabel>
      <Group className="field-box flex items-center gap-2 focus-within:outline-2 focus-within:outline-accent">
        <DateInput className="flex flex-1 flex-wrap">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-sm px-px text-center leading-6 outline-none not-data-[type=literal]:min-w-6 data-focused:bg-accent-solid data-focused:text-white data-placeholder:text-faint data-focused:data-placeholder:text-white"
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
    </>
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
            className="flex size-8 cursor-pointer items-center justify-center rounded-md data-outside-month:hidden data-disabled:cursor-default data-hovered:bg-sunken data-selected:bg-accent-solid data-disabled:text-faint data-selected:text-white pointer-coarse:size-11"
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
