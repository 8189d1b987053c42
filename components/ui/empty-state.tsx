import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: string;
  /** What to do next. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
};

export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center text-muted">
      {icon && <div className="text-faint">{icon}</div>}
      <p className="font-medium text-ink text-md">{title}</p>
      {children && <div className="max-w-96">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
