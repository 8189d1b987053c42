'use client';

import { Inbox } from 'lucide-react';
import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { useFiling } from '#features/review/components/use-filing.ts';

type FileButtonProps = { storyId: string; children: string } & Pick<ButtonProps, 'kind' | 'size'>;

/** Puts the story into the queue. What is typed and not saved yet is waited for: what is filed is what is on the screen. */
export function FileButton({ storyId, children, ...look }: FileButtonProps) {
  const { file, isReady, isWaiting, isPending } = useFiling(storyId);
  return (
    <Button
      kind="primary"
      icon={<Inbox size={16} aria-hidden />}
      {...look}
      isDisabled={!isReady}
      isPending={isPending || isWaiting}
      onPress={file}
    >
      {isWaiting ? 'Saving first' : children}
    </Button>
  );
}
