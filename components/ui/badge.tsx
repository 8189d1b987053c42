import type { ReactNode } from 'react';
import { softTone, solidTone, type Tone } from '#components/ui/tone.ts';

type BadgeProps = {
  children: ReactNode;
  tone?: Tone;
  /** For the few that must be seen across the room. */
  isSolid?: boolean;
  icon?: ReactNode;
};

/** A state in a word or two. The word says it; the colour only helps to find it. */
export function Badge({ children, tone = 'neutral', isSolid = false, icon }: BadgeProps) {
  const colours = isSolid ? solidTone[tone] : softTone[tone];
  return (
    <span
      className={`inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-sm ${colours}`}
    >
      {icon}
      {children}
    </span>
  );
}
