import type { ReactNode } from 'react';
import { softTone, type Tone } from '#components/ui/tone.ts';

type NoteProps = { tone?: Tone; icon?: ReactNode; children: ReactNode; action?: ReactNode };

/** Something to know about what is on the screen, in its place. For what just went wrong: ErrorNote. */
export function Note({ tone = 'neutral', icon, children, action }: NoteProps) {
  return (
    <div className={`flex items-start gap-2 rounded-md px-3 py-2 ${softTone[tone]}`}>
      {icon && <span className="flex h-5 items-center">{icon}</span>}
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
