import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { StoryList } from '#features/desk/peek/components/story-list.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { OwedLooks } from '#features/publishing/components/owed-looks.tsx';
import { owedLooks } from '#features/publishing/queries.ts';
import { ReviewQueue } from '#features/review/components/review-queue.tsx';
import { reviewQueue } from '#features/review/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage() {
  const actor = await requireActor();
  const [stories, looks, settings] = await Promise.all([
    reviewQueue(actor),
    owedLooks(actor, {}),
    getSettings(actor),
  ]);
  const time = {
    now: now().toISOString(),
    zone: settings.zone,
    clock: settings.clock === 'h24' ? '24' : '12',
  } as const;
  return (
    <>
      <PageHeader title="Review" />
      <StoryList address="/desk/review" time={time}>
        <ReviewQueue stories={stories} time={time} />
      </StoryList>
      <OwedLooks looks={looks} time={time} />
    </>
  );
}
