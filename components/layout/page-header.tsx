import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: string;
  /** Above the title: where one is, a way back. */
  above?: ReactNode;
  /** Beside the title: badges, a count. */
  beside?: ReactNode;
  actions?: ReactNode;
  /** Below: filters, tabs. */
  children?: ReactNode;
};

export function PageHeader({ title, above, beside, actions, children }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-3 border-line border-b px-4 py-3 md:px-6">
      {above && <div className="text-muted text-sm">{above}</div>}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <h1 className="font-semibold text-xl">{title}</h1>
          {beside}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
