import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type ErrorNoteProps = {
  /** What happened, that nothing is lost, what to do. */
  title: string;
  lines?: string[];
  action?: ReactNode;
};

/** Read out at once when it appears. */
export function ErrorNote({ title, lines = [], action }: ErrorNoteProps) {
  return (
    <div role="alert" className="flex items-start gap-2 rounded-md bg-danger-soft px-3 py-2 text-danger">
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {lines.length > 0 && (
          <ul className="list-disc pl-4">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {action}
    </div>
  );
}
