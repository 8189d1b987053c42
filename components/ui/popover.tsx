'use client';

import type { ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';

type PopoverProps = {
  /** The button that opens it; without one the caller holds `isOpen` and gives `triggerRef`. */
  trigger?: ReactNode;
  triggerRef?: React.RefObject<Element | null>;
  label: string;
  /** Drawn with a function that closes the popover. */
  children: (close: () => void) => ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  placement?: 'bottom' | 'bottom start' | 'bottom end' | 'top' | 'left' | 'right';
};

/** A small window at its button, closed by Escape or a press beside it. */
export function Popover({
  trigger,
  triggerRef,
  label,
  children,
  isOpen,
  onOpenChange,
  placement = 'bottom start',
}: PopoverProps) {
  const window = (
    <AriaPopover
      triggerRef={triggerRef}
      placement={placement}
      isOpen={trigger ? undefined : isOpen}
      onOpenChange={trigger ? undefined : onOpenChange}
      className="w-80 max-w-[calc(100vw-1.5rem)] overflow-auto rounded-lg bg-paper shadow-overlay outline-none"
    >
      <Dialog aria-label={label} className="p-3 outline-none">
        {({ close }) => <>{children(close)}</>}
      </Dialog>
    </AriaPopover>
  );
  if (!trigger) return window;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {window}
    </DialogTrigger>
  );
}
