'use client';

import { DateTimeField } from '#components/form/date-time-field.tsx';
import { instantFrom } from '#components/form/instant.ts';
import { NumberField } from '#components/form/number-field.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { KeptDetails } from '#features/stories/rules/kept-details.ts';

/** How moments are entered and shown: the server's time in ISO 8601, the newsroom's zone and clock. */
export type TimeEntered = { now: string; zone: string; clock: '24' | '12' };

/** The slug: the newsroom's short name for a story. */
export function SlugField({ value, isNew = false }: { value?: string; isNew?: boolean }) {
  return (
    <TextField
      label="Slug"
      name="slug"
      hint="The newsroom's short name for it. Readers never see it."
      placeholder="harbour-fire"
      defaultValue={value}
      maxLength={60}
      autoComplete="off"
      isRequired
      autoFocus={isNew}
      dir="auto"
    />
  );
}

/** The line: one sentence for the news list. */
export function LineField({ value }: { value?: string }) {
  return (
    <TextArea
      label="Line"
      name="line"
      hint="One sentence that says what the story is. Readers never see it."
      defaultValue={value}
      maxLength={300}
      height="small"
    />
  );
}

type PlanFieldsProps = { dueAt?: string | null; length?: number | null; time: TimeEntered };

/** When it is due and how long it should be. */
export function PlanFields({ dueAt, length, time }: PlanFieldsProps) {
  return (
    <>
      <DateTimeField
        label="Due"
        name="dueAt"
        defaultValue={dueAt ?? undefined}
        {...time}
        words={{ openCalendar: 'Open the calendar' }}
      />
      <NumberField
        label="Length wanted"
        name="length"
        unit="words"
        minValue={1}
        maxValue={20_000}
        defaultValue={length ?? undefined}
      />
    </>
  );
}

/** What the fields hold. */
export function detailsOf(fields: FormData): KeptDetails {
  const length = String(fields.get('length') ?? '');
  return {
    slug: String(fields.get('slug') ?? '').trim(),
    line: String(fields.get('line') ?? '').trim(),
    dueAt: instantFrom(fields.get('dueAt')),
    length: length === '' ? null : Number(length),
  };
}
