'use client';

import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from '#components/ui/kbd.tsx';

type TooltipProps = {
  /** The button or link it explains. */
  children: ReactNode;
  text: string;
  keys?: string[];
  /** Only below 1280 pixels, where the words themselves are hidden. */
  isForNarrow?: boolean;
  placement?: 'top' | 'bottom' | 'left' | 'right';
};

/** A word about a button, on hover and on keyboard focus. Never the only place where something is said. */
export function Tooltip({ children, text, keys, isForNarrow = false, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <AriaTooltip
        offset={6}
        placement={placement}
        className={`z-50 flex max-w-64 items-center gap-2 rounded-md bg-ink px-2 py-1 text-paper text-sm shadow-overlay ${isForNarrow ? 'xl:hidden' : ''}`}
      >
        {text}
        {keys && <Kbd keys={keys} isOnDark />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
