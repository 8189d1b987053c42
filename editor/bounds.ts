/** Which bound a value of JSON broke: nested too deep, too many members, too much text, or text that cannot be kept. */
export type BrokenBound = 'depth' | 'values' | 'length' | 'text';

/** `length` is in UTF-16 units over all texts and keys together. */
export type Bounds = { depth: number; values: number; length: number };

/** The first bound that a value of JSON breaks, or null. Without recursion, so that no nesting can exhaust the stack. */
export function brokenBound(json: unknown, bounds: Bounds): BrokenBound | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  let values = 0;
  let length = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') {
      if (!isStorableText(value)) return 'text';
      length += value.length;
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= bounds.depth) return 'depth';
      const members = Object.entries(value);
      values += members.length;
      if (values > bounds.values) return 'values';
      for (const [key, member] of members) {
        length += Array.isArray(value) ? 1 : key.length;
        waiting.push({ value: member, depth: depth + 1 });
      }
    }
    if (length > bounds.length) return 'length';
  }
  return null;
}

/** True for text that PostgreSQL can keep in JSON: without U+0000 and without half a surrogate pair. */
export function isStorableText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
