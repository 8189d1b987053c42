'use client';

import { useResult } from '#components/form/use-result.ts';
import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import type { Result } from '#lib/result.ts';

type ActionButtonProps<T> = Omit<ButtonProps, 'onPress' | 'isPending'> & {
  /** Runs once for each press; a failure's sentence is shown as a toast. */
  action: () => Promise<Result<T>>;
  onSuccess?: (value: T) => void;
};

/** A button that does one thing on the server and shows that it is being done. */
export function ActionButton<T>({ action, onSuccess, ...rest }: ActionButtonProps<T>) {
  const { run, isPending } = useResult(action, {
    onSuccess,
    onFailure: ({ message, issues = [] }) =>
      showToast({
        tone: 'danger',
        title: message,
        text: issues.flatMap((issue) => (message.includes(issue.message) ? [] : issue.message)).join(' '),
      }),
  });
  return <Button {...rest} isPending={isPending} onPress={() => run()} />;
}
