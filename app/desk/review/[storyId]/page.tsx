import '#app/desk/review/as-readers.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { openMendOf } from '#features/documents/mend/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { LiveAddress } from '#features/publishing/components/live-address.tsx';
import { PublishFromReview } from '#features/publishing/components/publish-from-review.tsx';
import { ReviewHeader } from '#features/publishing/components/review-header.tsx';
import { addressOf } from '#features/publishing/components/review-tab.tsx';
import { readerPreview } from '#features/publishing/preview/queries.ts';
import { publishingState } from '#features/publishing/queries.ts';
import { DraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { NothingToReview } from '#features/review/components/nothing-to-review.tsx';
import { ReviewView } from '#features/review/components/review-view.tsx';
import { WatchStory } from '#features/review/components/watch-story.tsx';
import { reviewScreen } from '#features/review/queries.ts';
import { readinessOf } from '#features/review/readiness/queries.ts';
import { reviewComparison } from '#features/review/rules/review-comparison.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Review' };

type ReviewStoryProps = {
  params: Promise<{ storyId: string }>;
  searchParams: Promise<{ read?: string | string[]; draft?: string | string[] }>;
};

export default async function ReviewStoryPage({ params, searchParams }: ReviewStoryProps) {
  const actor = await requireActor();
  const storyId = z.uuid().safeParse((await params).storyId);
  if (!storyId.success) notFound();
  const { read, draft } = await searchParams;
  const mend = draft === 'mend' ? await openMendOf(actor, storyId.data) : null;
  const asked = { storyId: storyId.data, draftId: mend?.id };
  const [screen, publishing, settings] = await Promise.all([
    draft === 'mend' && !mend ? null : reviewScreen(actor, asked),
    publishingState(actor, asked),
    getSettings(actor),
  ]);
  if (!publishing) notFound();
  const address = addressOf(publishing);
  if (!screen) {
    return (
      <NothingToReview storyId={storyId.data}>
        {address !== null && publishing.siteState === 'published' && (
          <LiveAddress address={address} shownAt={publishing.shownAt} />
        )}
      </NothingToReview>
    );
  }
  const reading = read === 'now' && screen.draft.changed ? 'now' : 'filed';
  const comparison = reviewComparison(screen, reading);
  const [preview, issues] = await Promise.all([
    readerPreview(actor, { storyId: storyId.data, docs: [comparison.doc] }),
    reading === 'filed'
      ? screen.issues
      : readinessOf(actor, { storyId: storyId.data, doc: comparison.doc, states: null }),
  ]);
  return (
    <DraftActedOn mendId={mend?.id ?? null}>
      <WatchStory storyId={screen.story.id} />
      <ReviewHeader screen={screen} publishing={publishing} />
      <ReviewView
        screen={screen}
        reading={reading}
        comparison={comparison}
        issues={issues}
        preview={preview}
        publish={<PublishFromReview state={publishing} screen={screen} reading={reading} />}
        time={{
          now: now().toISOString(),
          zone: settings.zone,
          clock: settings.clock === 'h24' ? '24' : '12',
        }}
      />
    </DraftActedOn>
  );
}
