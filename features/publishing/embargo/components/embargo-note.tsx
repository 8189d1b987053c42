import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Note } from '#components/ui/note.tsx';
import { dayWords } from '#features/publishing/rules/day-words.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type EmbargoNoteProps = {
  embargo: { until: Date | null; reason: string };
  time: TimeShown;
  /** The way to lift it, for whom there is one. */
  action?: ReactNode;
  children?: ReactNode;
};

/** That something must not be public yet: until when, and why. */
export function EmbargoNote({ embargo: { until, reason }, time, action, children }: EmbargoNoteProps) {
  const words = until
    ? `not before ${dayWords(new Date(until), new Date(time.now), time.zone)}`
    : 'until further notice';
  return (
    <Note tone="attention" icon={<Lock size={16} aria-hidden />} action={action}>
      <p className="font-medium">Embargo: {words}</p>
      <p dir="auto">{reason}</p>
      {children}
    </Note>
  );
}
