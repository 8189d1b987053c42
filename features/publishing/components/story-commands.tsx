'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useResult } from '#components/form/use-result.ts';
import { type OpenCommand, useOpenCommands } from '#components/keys/open-commands.ts';
import { showToast } from '#components/ui/toast-queue.ts';
import { publishStoryAction, setBreakingAction, setDevelopingAction } from '#features/publishing/actions.ts';
import { PublishAloneDialog } from '#features/publishing/components/publish-alone.tsx';
import { tellPublished } from '#features/publishing/components/tell-published.ts';
import { UpdateDialog } from '#features/publishing/components/update-dialog.tsx';
import { KillDialog, ReinstateDialog, TakeDownDialog } from '#features/publishing/components/withdrawal.tsx';
import type { PublishingState } from '#features/publishing/queries.ts';
import { howToPublish, publishWords } from '#features/publishing/rules/how-to-publish.ts';
import { type StoryAct, storyActs } from '#features/publishing/rules/story-acts.ts';
import { useDraftActedOn, useReviewPath } from '#features/review/components/draft-acted-on.tsx';
import { useFresh } from '#features/review/components/use-fresh.ts';
import { usePresentState } from '#features/review/components/use-present-state.ts';
import { useReviewActs } from '#features/review/components/use-review-acts.ts';
import type { ReviewState } from '#features/review/panel/queries.ts';
import type { Result } from '#lib/result.ts';

type StoryCommandsProps = { review: ReviewState; publishing: PublishingState };

/** Offers what this person may do with the story that is open to the palette. What has to be asked first is asked here. */
export function StoryCommands({ review: drawn, publishing }: StoryCommandsProps) {
  const review = usePresentState(drawn);
  const [asked, ask] = useState<StoryAct | null>(null);
  const run = useAct(review, publishing, ask);
  useOpenCommands(
    storyActs(review, publishing).map(({ act, label }): OpenCommand => {
      return { id: act, label, group: 'This story', run: () => run(act) };
    }),
  );
  const opened = { isOpen: true, onOpenChange: () => ask(null) };
  const ids = { storyId: publishing.storyId, change: publishing.change };
  switch (asked) {
    case 'take_down':
      return <TakeDownDialog storyId={ids.storyId} {...opened} />;
    case 'reinstate':
      return <ReinstateDialog {...ids} {...opened} />;
    case 'kill':
      return <KillDialog {...ids} {...opened} />;
    case 'publish_alone':
      return <PublishAloneDialog state={publishing} {...opened} />;
    case 'publish':
      return <UpdateNow publishing={publishing} opened={opened} />;
    default:
      return null;
  }
}

type Opened = { isOpen: boolean; onOpenChange: () => void };

/** An update asks for its cause first; a first publication has gone out without a question. */
function UpdateNow({ publishing, opened }: { publishing: PublishingState; opened: Opened }) {
  const { storyId, change, candidate, can } = publishing;
  const fresh = useFresh();
  const acted = useDraftActedOn();
  if (!candidate) return null;
  const how = howToPublish(candidate, { mode: 'as_filed' });
  return (
    <UpdateDialog
      title={publishWords(publishing, how)}
      mayCorrect={can.correct}
      publish={(why) => fresh(() => publishStoryAction({ storyId, ...acted, change, ...how, ...why }))}
      {...opened}
    />
  );
}

/** Does an act, or asks what has to be known before it. */
function useAct(review: ReviewState, publishing: PublishingState, ask: (act: StoryAct) => void) {
  const router = useRouter();
  const fresh = useFresh();
  const { storyId } = publishing;
  const reviewPage = useReviewPath(storyId);
  const { file, recall, resume } = useReviewActs(review);
  const { run } = useResult((act: () => Promise<Result<unknown>>) => fresh(act), {
    onFailure: ({ message }) => showToast({ tone: 'danger', title: message }),
  });
  const treat = { storyId, change: publishing.treatment.change };
  const first = async () => {
    if (!publishing.candidate) return { ok: true, value: undefined } as const;
    const how = howToPublish(publishing.candidate, { mode: 'as_filed' });
    const result = await publishStoryAction({ storyId, change: publishing.change, ...how });
    if (result.ok) tellPublished(result.value);
    return result;
  };
  const acts: Partial<Record<StoryAct, () => void>> = {
    ...{ file, recall, resume },
    review: () => router.push(reviewPage),
    breaking_on: () => run(() => setBreakingAction(treat)),
    breaking_off: () => run(() => setBreakingAction({ ...treat, until: null })),
    developing_on: () => run(() => setDevelopingAction(treat)),
    developing_off: () => run(() => setDevelopingAction({ ...treat, until: null })),
    ...(publishing.act === 'publish' && { publish: () => run(first) }),
  };
  return (act: StoryAct) => (acts[act] ? acts[act]() : ask(act));
}
