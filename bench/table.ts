import type { Figure } from '#bench/figure.ts';

/** The figures as a Markdown table, padded so that it can be read as it stands. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['figure', 'measured', 'bound', ''];
  const rows = figures.map((figure) => [figure.name, figure.measured, figure.bound, verdict(figure)]);
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function verdict({ met }: Figure): string {
  if (met === null) return '';
  return met ? 'met' : 'MISSED';
}
