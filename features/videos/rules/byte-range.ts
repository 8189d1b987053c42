/** What of a file is asked for: all of it, a part with first and last byte, or a part that it does not have. */
export type ByteRange = 'whole' | 'unsatisfiable' | { first: number; last: number };

/**
 * Reads a Range header for a file of `size` bytes (RFC 9110, section 14). One range is answered; several at once, another
 * unit or a broken header give the whole file, as the standard allows.
 */
export function byteRange(header: string | null, size: number): ByteRange {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replaceAll(/\s/g, '') ?? '');
  if (!found) return 'whole';
  const [, from = '', to = ''] = found;
  if (from === '' && to === '') return 'whole';
  if (from === '')
    return to === '0' || Number(to) === 0
      ? 'unsatisfiable'
      : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return 'whole';
  return first >= size ? 'unsatisfiable' : { first, last };
}
