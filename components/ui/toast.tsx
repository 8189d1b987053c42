'use client';

import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { toastQueue } from '#components/ui/toast-queue.ts';

const edges = {
  neutral: 'border-l-line-strong',
  accent: 'border-l-accent-solid',
  danger: 'border-l-danger-solid',
  attention: 'border-l-attention-solid',
  good: 'border-l-good-solid',
  off: 'border-l-off-solid',
};

/** Where the toasts of `showToast` appear: once, in the outermost layout. On a phone above the bar and the acts that stand on it. */
export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion
      queue={toastQueue}
      aria-label={label}
      className="pointer-events-none fixed right-3 bottom-32 left-3 z-50 flex flex-col-reverse gap-2 outline-none sm:left-auto sm:w-80 md:bottom-3"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className={`pointer-events-auto flex items-start gap-2 rounded-lg border-l-4 bg-paper p-3 shadow-overlay ${edges[toast.content.tone ?? 'neutral']}`}
        >
          <ToastContent
            // What went wrong is said at once; everything else waits for the end of a sentence.
            role={toast.content.tone === 'danger' ? 'alert' : 'status'}
            className="flex min-w-0 flex-1 flex-col gap-1"
          >
            <Text slot="title" className="font-medium">
              {toast.content.title}
            </Text>
            {toast.content.text && (
              <Text slot="description" className="text-muted">
                {toast.content.text}
              </Text>
            )}
            {toast.content.action && (
              <div className="pt-1">
                <Button size="small" onPress={toast.content.action.onPress}>
                  {toast.content.action.label}
                </Button>
              </div>
            )}
          </ToastContent>
          <Button
            slot="close"
            kind="quiet"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={closeLabel}
          />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
