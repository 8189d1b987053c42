import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { StoryWorkspace } from '#features/documents/components/story-workspace.tsx';
import { draftForEditing } from '#features/documents/queries.ts';
import { VersionList } from '#features/documents/references/components/version-list.tsx';
import { listVersions, storiesLinkingTo } from '#features/documents/references/queries.ts';
import { storyIdSchema } from '#features/documents/references/schema.ts';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { listTopics } from '#features/newsroom/topics/queries.ts';
import { ReviewTab } from '#features/publishing/components/review-tab.tsx';
import { StandingBadges } from '#features/publishing/components/standing-badges.tsx';
import { StoryActs } from '#features/publishing/components/story-acts.tsx';
import { MendNotice } from '#features/publishing/mend/components/mend-notice.tsx';
import { mendState } from '#features/publishing/mend/queries.ts';
import { publishingState } from '#features/publishing/queries.ts';
import { Timeline } from '#features/record/components/timeline.tsx';
import { storyTimeline } from '#features/record/queries.ts';
import { DraftActedOn } from '#features/review/components/draft-acted-on.tsx';
import { reviewState } from '#features/review/panel/queries.ts';
import { StoryDetails } from '#features/stories/components/story-details.tsx';
import { storyDetailsView } from '#features/stories/components/story-details-view.ts';
import { getStory } from '#features/stories/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';
import { videoMegabytes } from '#lib/env.ts';

export const metadata: Metadata = { title: 'Mend' };

type MendPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ draft?: string | string[] }>;
};

export default async function MendPage({ params, searchParams }: MendPageProps) {
  const actor = await requireActor();
  const id = storyIdSchema.safeParse((await params).id);
  const story = id.success ? await getStory(actor, id.data) : null;
  if (!story) notFound();
  const named = storyIdSchema.safeParse((await searchParams).draft).data;
  const draft = await draftForEditing(actor, { storyId: story.id, kind: 'mend', draftId: named });
  if (!draft) redirect(`/desk/stories/${story.id}`);
  const { draftId, step, document, canEdit } = draft;
  const asked = { storyId: story.id, draftId };
  const mends = await mendState(actor, asked);
  const [review, publishing] = await Promise.all([reviewState(actor, asked), publishingState(actor, asked)]);
  if (!review || !publishing || !mends) notFound();
  const [settings, sections, topics, linkedFrom, versions, timeline] = await Promise.all([
    getSettings(actor),
    listSections(actor),
    listTopics(actor),
    storiesLinkingTo(actor, asked),
    listVersions(actor, asked),
    storyTimeline(actor, asked),
  ]);
  const { creditPrefix, language, zone, clock } = settings;
  const time = { now: now().toISOString(), zone, clock: clock === 'h24' ? ('24' as const) : ('12' as const) };
  return (
    <DraftActedOn mendId={draftId}>
      <StoryWorkspace
        story={{ id: story.id, slug: story.slug, length: story.length }}
        draft={{ draftId, step, document, canEdit }}
        newsroom={{ sections, topics, creditPrefix, language, videoMegabytes }}
        badges={<StandingBadges review={review} publishing={publishing} held={story.holdAt !== null} />}
        action={<StoryActs review={review} publishing={publishing} />}
        notice={<MendNotice storyId={story.id} draftId={draftId} state={mends} />}
        panel={{
          details: <StoryDetails story={storyDetailsView(story)} time={time} />,
          review: <ReviewTab review={review} publishing={publishing} time={time} />,
          waiting: review.issues.length,
          versions: <VersionList storyId={story.id} versions={versions} time={time} />,
          timeline: <Timeline label="What happened" entries={timeline} time={time} />,
          linkedFrom,
        }}
      />
    </DraftActedOn>
  );
}
