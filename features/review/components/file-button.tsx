'use client';

import { Inbox } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useResult } from '#components/form/use-result.ts';
import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { useDraftStep } from '#features/documents/components/draft-context.ts';
import { fileStoryAction } from '#features/review/actions.ts';
import type { Filed } from '#features/review/commands.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

type FileButtonProps = { storyId: string; children: string } & Pick<ButtonProps, 'kind' | 'size'>;

/** Puts the story into the queue. What is typed and not saved yet is waited for: what is filed is what is on the screen. */
export function FileButton({ storyId, children, ...look }: FileButtonProps) {
  const draft = useDraftStep();
  const fresh = useFresh();
  const [isWaiting, setWaiting] = useState(false);
  const { run, isPending } = useResult((step: number) => fresh(() => fileStoryAction({ storyId, step })), {
    onSuccess: tellFiled,
    onFailure: ({ message }) => showToast({ tone: 'danger', title: message }),
  });
  const step = draft?.isSaved ? draft.step : null;

  useEffect(() => {
    if (!isWaiting || step === null) return;
    setWaiting(false);
    run(step);
  });

  return (
    <Button
      kind="primary"
      icon={<Inbox size={16} aria-hidden />}
      {...look}
      isDisabled={draft === null}
      isPending={isPending || isWaiting}
      onPress={() => setWaiting(true)}
    >
      {isWaiting ? 'Saving first' : children}
    </Button>
  );
}

function tellFiled({ number, warnings, behind }: Filed): void {
  const missing = warnings.length === 1 ? '1 thing is' : `${warnings.length} things are`;
  const others = behind > 0 ? 'What others typed meanwhile is in it. ' : '';
  showToast({
    tone: warnings.length > 0 ? 'attention' : 'good',
    title: `Filed as version ${number}. It is in the queue.`,
    text:
      warnings.length > 0
        ? `${others}${missing} still missing before it may be published: see Review.`
        : others || undefined,
  });
}
