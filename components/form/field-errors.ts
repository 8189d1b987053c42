import type { Failure } from '#lib/result.ts';

type FieldErrors = {
  /** For each field that is on the form, what is wrong with it. */
  byField: Record<string, string[]>;
  /** What belongs to no field; null where every issue found its field. */
  others: { title: string; lines: string[] } | null;
};

/** Divides a failure between the fields of a form. An issue belongs to the field named like its path, or to its list. */
export function fieldErrors(failure: Failure | null, names: string[]): FieldErrors {
  const byField: Record<string, string[]> = {};
  if (!failure) return { byField, others: null };
  const lines: string[] = [];
  for (const { path, message } of failure.issues ?? []) {
    const name = names.find((one) => path === one || path?.startsWith(`${one}.`));
    if (name) byField[name] = [...(byField[name] ?? []), message];
    else lines.push(message);
  }
  const allPlaced = Object.keys(byField).length > 0 && lines.length === 0;
  return { byField, others: allPlaced ? null : othersOf(failure, byField, lines) };
}

function othersOf(failure: Failure, byField: Record<string, string[]>, lines: string[]) {
  const isShownAtField = Object.values(byField).flat().includes(failure.message);
  const [first = failure.message, ...rest] = lines;
  if (isShownAtField) return { title: first, lines: rest };
  return { title: failure.message, lines: lines.filter((line) => line !== failure.message) };
}
