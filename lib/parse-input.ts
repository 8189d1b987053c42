import type { z } from 'zod';
import { failure, type Result } from '#lib/result.ts';

/** Parses input by a schema into a result whose issues carry the field's path, for forms. What PostgreSQL cannot keep is `invalid` too. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return isStorable(parsed.data) ? { ok: true, value: parsed.data } : unstorable();
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return failure('invalid', issues[0]?.message ?? 'Something given cannot be used.', issues);
}

/** PostgreSQL keeps neither NUL nor half a character in a text. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable);
}

function unstorable() {
  return failure('invalid', 'What was given holds characters that cannot be kept: type them anew.');
}
