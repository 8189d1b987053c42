import { parseAbsolute, parseZonedDateTime, type ZonedDateTime } from '@internationalized/date';

/**
 * What a DateTimeField left in the form's data, as an instant in ISO 8601 UTC; null where it is empty. An hour that a
 * clock change skips is the hour after it; one that comes twice is its first.
 */
export function instantFrom(field: FormDataEntryValue | null): string | null {
  if (typeof field !== 'string' || field === '') return null;
  return parseZonedDateTime(field).toAbsoluteString();
}

/** The instant on the clocks of a zone, for the field's value. */
export function zonedFrom(instant: string, zone: string): ZonedDateTime {
  return parseAbsolute(instant, zone);
}
