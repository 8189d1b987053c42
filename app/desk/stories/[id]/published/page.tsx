import '#app/desk/review/as-readers.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { storyIdSchema } from '#features/documents/references/schema.ts';
import { BeginMend } from '#features/publishing/mend/components/begin-mend.tsx';
import { PublishedText } from '#features/publishing/mend/components/published-text.tsx';
import { TakeOut } from '#features/publishing/mend/components/take-out.tsx';
import { mendState } from '#features/publishing/mend/queries.ts';
import { readerPreview } from '#features/publishing/preview/queries.ts';
import { publishingState } from '#features/publishing/queries.ts';
import { versionDocument } from '#features/review/readiness/queries.ts';
import { getStory } from '#features/stories/queries.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'What readers have' };

export default async function PublishedPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = storyIdSchema.safeParse((await params).id);
  const story = id.success ? await getStory(actor, id.data) : null;
  const mends = story && (await mendState(actor, { storyId: story.id }));
  const publishing = story && (await publishingState(actor, { storyId: story.id }));
  if (!story || !mends || !publishing) notFound();
  const { id: storyId, change, publishedVersionId: versionId } = story;
  const isPublic = story.siteState === 'published' && versionId !== null;
  const doc = isPublic && (await versionDocument(actor, { storyId, versionId }));
  const header = (
    <PageHeader
      title="What readers have"
      above={<Link href={`/desk/stories/${storyId}`}>{story.slug}</Link>}
      actions={mends.can.mend && <BeginMend storyId={storyId}>Mend it</BeginMend>}
    />
  );
  if (!doc || !versionId) {
    return (
      <>
        {header}
        <EmptyState title="Readers do not have this story">There is nothing to take out of it.</EmptyState>
      </>
    );
  }
  const { takeOut } = mends.can;
  const preview = await readerPreview(actor, { storyId, docs: [doc] });
  const text = <PublishedText doc={doc} preview={preview} mayTakeOut={takeOut} />;
  return (
    <>
      {header}
      {takeOut ? (
        <TakeOut {...{ storyId, change, versionId }} mayCorrect={publishing.can.correct}>
          <div className="px-4 py-4 md:px-6">{text}</div>
        </TakeOut>
      ) : (
        <div className="px-4 py-4 md:px-6">{text}</div>
      )}
    </>
  );
}
