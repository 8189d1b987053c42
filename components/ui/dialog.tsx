'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';

export type DialogProps = {
  title: string;
  closeLabel: string;
  /** Drawn with a function that closes the dialog. */
  children: (close: () => void) => ReactNode;
  /** The button that opens it; without one the caller holds `isOpen`. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** `alertdialog` where an answer is needed before anything else. */
  role?: 'dialog' | 'alertdialog';
  isWide?: boolean;
};

/** A modal window: a sheet at the bottom on a phone, where a thumb reaches it. Prefer a popover where one will do. */
export function Dialog({ trigger, isOpen, onOpenChange, ...inner }: DialogProps) {
  if (!trigger) return <DialogWindow {...inner} isOpen={isOpen} onOpenChange={onOpenChange} />;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <DialogWindow {...inner} />
    </DialogTrigger>
  );
}

function DialogWindow({
  title,
  closeLabel,
  children,
  isOpen,
  onOpenChange,
  role,
  isWide,
}: Omit<DialogProps, 'trigger'>) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role !== 'alertdialog'}
      className="fixed inset-0 z-50 flex h-(--visual-viewport-height) items-end justify-center bg-overlay sm:items-center sm:p-6"
    >
      <Modal
        className={`max-h-full w-full overflow-auto rounded-t-lg bg-paper shadow-overlay outline-none sm:rounded-lg ${isWide ? 'sm:max-w-2xl' : 'sm:max-w-md'}`}
      >
        <AriaDialog role={role} className="outline-none">
          {({ close }) => (
            <>
              <header className="flex items-center justify-between gap-4 border-line border-b px-4 py-2">
                <Heading slot="title" className="font-semibold text-md">
                  {title}
                </Heading>
                <Button
                  kind="quiet"
                  icon={<X size={16} aria-hidden />}
                  aria-label={closeLabel}
                  onPress={close}
                />
              </header>
              <div className="p-4">{children(close)}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
