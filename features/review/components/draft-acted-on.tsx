'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { reviewPath } from '#features/review/rules/review-path.ts';

const MendContext = createContext<string | undefined>(undefined);

type MendScreenProps = { mendId: string | null; children: ReactNode };

/** Around a screen: whether the acts on it are about a mend of the story, or (null) about its own text. */
export function DraftActedOn({ mendId, children }: MendScreenProps) {
  return <MendContext value={mendId ?? undefined}>{children}</MendContext>;
}

/** What an act on this screen names besides the story: the mend that it is about, or nothing. */
export function useDraftActedOn(): { draftId?: string } {
  const draftId = useContext(MendContext);
  return draftId === undefined ? {} : { draftId };
}

/** Where the draft of this screen is reviewed. */
export function useReviewPath(storyId: string): string {
  return reviewPath(storyId, useContext(MendContext) !== undefined);
}
