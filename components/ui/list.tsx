import type { ReactNode } from 'react';

/** Rows under each other, with hairlines: it runs to the edges of a flush panel. */
export function List({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  );
}

type ListRowProps = {
  title: ReactNode;
  /** A line below the title. */
  detail?: ReactNode;
  /** Before the title: an avatar, an icon, a picture. */
  lead?: ReactNode;
  /** At the end: badges, times, buttons. */
  end?: ReactNode;
  isCurrent?: boolean;
};

export function ListRow({ title, detail, lead, end, isCurrent = false }: ListRowProps) {
  return (
    <li
      aria-current={isCurrent || undefined}
      className={`flex items-start gap-3 px-4 py-2 md:px-6 hover:bg-sunken ${isCurrent ? 'bg-accent-soft' : ''}`}
    >
      {lead && <div className="flex min-h-5 shrink-0 items-center">{lead}</div>}
      <div className="min-w-0 flex-1">
        <div className="font-medium">{title}</div>
        {detail && <div className="text-muted text-sm">{detail}</div>}
      </div>
      {end && <div className="flex shrink-0 flex-wrap items-center justify-end gap-2">{end}</div>}
    </li>
  );
}
