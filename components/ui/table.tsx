import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

type TableProps = { label: string; head: ReactNode; children: ReactNode };

/** A table with hairlines. It scrolls sideways inside itself where the screen is too narrow. */
export function Table({ label, head, children }: TableProps) {
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse text-left">
        <thead>
          <tr className="border-line border-b">{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type ColumnProps = {
  children: ReactNode;
  /** Where pressing the heading leads: the same list, sorted by it. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
  align?: 'start' | 'end';
  /** Left out below this width. */
  from?: From;
  /** A class of the least width, for a column whose cells take the rest. */
  room?: string;
};

export function Column({ children, sortHref, sorted, align = 'start', from, room = '' }: ColumnProps) {
  const look = `h-8 whitespace-nowrap px-2 first:pl-3 last:pr-3 sm:px-3 sm:first:pl-4 sm:last:pr-4 md:first:pl-6 md:last:pr-6 font-medium text-faint text-sm ${align === 'end' ? 'text-right' : ''} ${hiddenBelow(from)}`;
  if (!sortHref) {
    return (
      <th scope="col" className={look}>
        {children}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} className={look}>
      <Link
        href={sortHref}
        prefetch={false}
        className={`inline-flex items-center gap-1 hover:text-ink ${room}`}
      >
        {children}
        {sorted === 'ascending' && <ArrowUp size={12} aria-hidden />}
        {sorted === 'descending' && <ArrowDown size={12} aria-hidden />}
      </Link>
    </th>
  );
}

export function Row({ children, isCurrent = false }: { children: ReactNode; isCurrent?: boolean }) {
  return (
    <tr
      aria-current={isCurrent || undefined}
      className={`border-line border-b last:border-b-0 focus-within:bg-accent-soft hover:bg-sunken focus-within:hover:bg-accent-soft ${isCurrent ? 'bg-accent-soft' : ''}`}
    >
      {children}
    </tr>
  );
}

type CellProps = {
  children?: ReactNode;
  align?: 'start' | 'end';
  from?: From;
  /** The cell that names the row. */
  isHeading?: boolean;
  isQuiet?: boolean;
  /** Has the room that the others leave; its own words never widen it. */
  takesRest?: boolean;
};

export function Cell({ children, align = 'start', from, ...is }: CellProps) {
  const { isHeading = false, isQuiet = false, takesRest = false } = is;
  const look = `${takesRest ? 'w-full max-w-0 ' : ''}px-2 py-2 align-top first:pl-3 last:pr-3 sm:px-3 sm:first:pl-4 sm:last:pr-4 md:first:pl-6 md:last:pr-6 ${align === 'end' ? 'text-right tabular-nums' : ''} ${isQuiet ? 'text-muted' : ''} ${hiddenBelow(from)}`;
  if (!isHeading) return <td className={look}>{children}</td>;
  return (
    <th scope="row" className={`font-normal ${look}`}>
      {children}
    </th>
  );
}

type From = 'tablet' | 'desktop';

function hiddenBelow(from?: From): string {
  if (from === 'tablet') return 'max-md:hidden';
  // Beside a peek there is no room for them either.
  return from === 'desktop' ? 'max-xl:hidden in-data-peeking:hidden' : '';
}
