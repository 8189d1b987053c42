'use client';

import { Send } from 'lucide-react';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button, type ButtonProps } from '#components/ui/button.tsx';
import { publishStoryAction } from '#features/publishing/actions.ts';
import { tellPublished } from '#features/publishing/components/tell-published.ts';
import { UpdateDialog } from '#features/publishing/components/update-dialog.tsx';
import type { HowToPublish } from '#features/publishing/rules/how-to-publish.ts';
import { useDraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { useFresh } from '#features/review/components/use-fresh.ts';

export type PublishButtonProps = {
  storyId: string;
  /** The story's number on this screen. */
  change: number;
  how: HowToPublish;
  /** A first publication goes out at once; an update asks for its cause. */
  act: 'publish' | 'update';
  mayCorrect: boolean;
  children: string;
} & Pick<ButtonProps, 'kind' | 'size' | 'isDisabled'>;

/** Puts out what is passed, or passes and puts out in one act. */
export function PublishButton({
  storyId,
  change,
  how,
  act,
  mayCorrect,
  children,
  ...look
}: PublishButtonProps) {
  const fresh = useFresh();
  const ids = { storyId, ...useDraftActedOn() };
  const icon = <Send size={16} aria-hidden />;
  if (act === 'update') {
    return (
      <UpdateDialog
        title={children}
        mayCorrect={mayCorrect}
        trigger={
          <Button icon={icon} {...look}>
            {children}
          </Button>
        }
        publish={(why) => fresh(() => publishStoryAction({ ...ids, change, ...how, ...why }))}
      />
    );
  }
  return (
    <ActionButton
      icon={icon}
      {...look}
      action={() => fresh(() => publishStoryAction({ ...ids, change, ...how }))}
      onSuccess={tellPublished}
    >
      {children}
    </ActionButton>
  );
}
