'use client';

import { Maximize2, PanelRight, Text } from 'lucide-react';
import type { ReactNode } from 'react';
import { shownKeys } from '#components/keys/match-keys.ts';
import { isApple } from '#components/keys/use-keys.ts';
import { Button } from '#components/ui/button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { BackToList } from '#features/documents/components/back-to-list.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { PeopleHere, SaveState } from '#features/documents/components/save-state.tsx';
import { WordCount } from '#features/documents/components/word-count.tsx';
import { DESK_KEYS } from '#features/newsroom/rules/key-table.ts';

type StoryBarProps = {
  story: { slug: string; length: number | null };
  badges: ReactNode;
  action?: ReactNode;
  isPanelShown: boolean;
  onTogglePanel: () => void;
  onFocusMode: () => void;
};

/** Which story this is and where it stands, who is here, what is saved, and the one next act. */
export function StoryBar({ story, badges, action, onFocusMode, ...panel }: StoryBarProps) {
  const { isPanelShown, onTogglePanel } = panel;
  const { client } = useOpenDraft();
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1 md:px-5">
      <BackToList />
      <h1 className="min-w-0 truncate font-semibold text-md">{story.slug}</h1>
      <div className="flex items-center gap-1">{badges}</div>
      <SaveState client={client} />
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
        <PeopleHere client={client} />
        <div className="max-md:hidden">
          <WordCount wanted={story.length} />
        </div>
        {action}
        <div className="max-lg:hidden">
          <Tooltip text="Focus mode" keys={shownKeys(DESK_KEYS.focusMode.keys, isApple())}>
            <Button
              kind="quiet"
              size="small"
              icon={<Maximize2 size={16} aria-hidden />}
              aria-label="Focus mode"
              onPress={onFocusMode}
            />
          </Tooltip>
        </div>
        <div className="lg:hidden">
          <Button
            size="small"
            icon={isPanelShown ? <Text size={16} aria-hidden /> : <PanelRight size={16} aria-hidden />}
            onPress={onTogglePanel}
          >
            {isPanelShown ? 'Text' : 'Panel'}
          </Button>
        </div>
      </div>
    </div>
  );
}
