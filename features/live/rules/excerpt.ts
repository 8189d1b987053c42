const MOST = 120;

/** The beginning of a post's text on one line: what lists, the record and key updates call it by. */
export function excerptOf(text: string): string {
  const line = (text.split('\n').find((one) => one.trim() !== '') ?? '').replace(/\s+/g, ' ').trim();
  if (line === '') return 'a picture';
  return line.length > MOST ? `${line.slice(0, MOST - 1).trimEnd()}…` : line;
}
