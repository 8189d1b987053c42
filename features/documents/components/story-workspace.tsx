'use client';

import type { ReactNode } from 'react';
import { useHydrated } from '#components/form/use-hydrated.ts';
import { Spinner } from '#components/ui/spinner.tsx';
import type { NewsroomChoices } from '#features/documents/components/draft-context.ts';
import { OpenStory } from '#features/documents/components/open-story.tsx';
import type { PanelSlots } from '#features/documents/components/story-panel.tsx';
import type { DraftOnPage } from '#features/documents/components/use-draft-editor.ts';

export type StoryWorkspaceProps = {
  story: { id: string; slug: string; length: number | null };
  draft: DraftOnPage;
  newsroom: NewsroomChoices;
  /** Beside the slug: where the story stands. */
  badges: ReactNode;
  /** The one next act. */
  action?: ReactNode;
  /** Above the text: what whoever writes here has to know of it. */
  notice?: ReactNode;
  /** What the tabs of the panel hold beside what is the editor's own. */
  panel: PanelSlots;
};

/**
 * A story's screen: the bar, the text, the panel. The text is for browsers only: until the script runs the story is shown
 * by its slug, and nothing can be typed that would be lost.
 */
export function StoryWorkspace(props: StoryWorkspaceProps) {
  const isHydrated = useHydrated();
  if (isHydrated) return <OpenStory key={props.draft.draftId} {...props} />;
  return (
    <div className="flex flex-1 items-center justify-center gap-2 bg-paper text-muted">
      <Spinner /> Opening {props.story.slug}
    </div>
  );
}
