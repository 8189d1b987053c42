/** All of `there` with the given ids first and the rest as it was; null where one of the ids is not there, or comes twice. */
export function orderOf(there: readonly { id: string }[], ids: readonly string[]): string[] | null {
  const known = new Set(there.map(({ id }) => id));
  const first = new Set(ids);
  if (first.size !== ids.length || ids.some((id) => !known.has(id))) return null;
  return [...first, ...[...known].filter((id) => !first.has(id))];
}
