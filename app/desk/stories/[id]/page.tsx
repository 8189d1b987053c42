import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewAndAlerts } from '#features/alerts/components/review-and-alerts.tsx';
import { alertsOf } from '#features/alerts/queries.ts';
import { StoryWorkspace } from '#features/documents/components/story-workspace.tsx';
import { draftForEditing } from '#features/documents/queries.ts';
import { VersionList } from '#features/documents/references/components/version-list.tsx';
import { listVersions, storiesLinkingTo } from '#features/documents/references/queries.ts';
import { storyIdSchema } from '#features/documents/references/schema.ts';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { listTopics } from '#features/newsroom/topics/queries.ts';
import { StandingBadges } from '#features/publishing/components/standing-badges.tsx';
import { StoryActs } from '#features/publishing/components/story-acts.tsx';
import { mendState } from '#features/publishing/mend/queries.ts';
import { publishingState } from '#features/publishing/queries.ts';
import { Timeline } from '#features/record/components/timeline.tsx';
import { storyTimeline } from '#features/record/queries.ts';
import { reviewState } from '#features/review/panel/queries.ts';
import { StoryDetails } from '#features/stories/components/story-details.tsx';
import { storyDetailsView } from '#features/stories/components/story-details-view.ts';
import { getStory } from '#features/stories/queries.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';
import { videoMegabytes } from '#lib/env.ts';

type StoryPageProps = { params: Promise<{ id: string }> };

/** The slug: whoever comes here by a link, or looks for a tab, hears or sees which story it is. */
export async function generateMetadata({ params }: StoryPageProps): Promise<Metadata> {
  const id = storyIdSchema.safeParse((await params).id);
  const story = id.success ? await getStory(await requireActor(), id.data) : null;
  return { title: story?.slug ?? 'Story' };
}

export default async function StoryPage({ params }: StoryPageProps) {
  const actor = await requireActor();
  const id = storyIdSchema.safeParse((await params).id);
  const story = id.success ? await getStory(actor, id.data) : null;
  const draft = story && (await draftForEditing(actor, { storyId: story.id }));
  if (!story || !draft) notFound();
  const asked = { storyId: story.id };
  const [review, publishing, mends] = await Promise.all([
    reviewState(actor, asked),
    publishingState(actor, asked),
    mendState(actor, asked),
  ]);
  if (!review || !publishing || !mends) notFound();
  const [settings, sections, topics, linkedFrom, versions, timeline, alerts] = await Promise.all([
    getSettings(actor),
    listSections(actor),
    listTopics(actor),
    storiesLinkingTo(actor, asked),
    listVersions(actor, asked),
    storyTimeline(actor, asked),
    alertsOf(actor, asked),
  ]);
  const { creditPrefix, language, zone } = settings;
  const clock = settings.clock === 'h24' ? ('24' as const) : ('12' as const);
  const time = { now: now().toISOString(), zone, clock };
  const { draftId, step, document, canEdit } = draft;
  return (
    <StoryWorkspace
      story={{ id: story.id, slug: story.slug, length: story.length }}
      draft={{ draftId, step, document, canEdit }}
      newsroom={{ sections, topics, creditPrefix, language, videoMegabytes }}
      badges={<StandingBadges review={review} publishing={publishing} held={story.holdAt !== null} />}
      action={<StoryActs review={review} publishing={publishing} />}
      panel={{
        details: <StoryDetails story={storyDetailsView(story)} time={time} />,
        review: <ReviewAndAlerts {...{ review, publishing, mends, alerts, time }} />,
        waiting: review.issues.length + mends.misfits.length,
        versions: <VersionList storyId={story.id} versions={versions} time={time} />,
        timeline: <Timeline label="What happened" entries={timeline} time={time} />,
        linkedFrom,
      }}
    />
  );
}
