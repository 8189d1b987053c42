import '#app/desk/review/as-readers.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { RestoreButton } from '#features/documents/history/components/restore-button.tsx';
import { VersionChoice } from '#features/documents/history/components/version-choice.tsx';
import { versionComparison } from '#features/documents/history/queries.ts';
import { comparisonSchema } from '#features/documents/history/schema.ts';
import { versionLabel } from '#features/documents/references/components/version-list.tsx';
import { listVersions } from '#features/documents/references/queries.ts';
import { storyIdSchema } from '#features/documents/references/schema.ts';
import { readerPreview } from '#features/publishing/preview/queries.ts';
import { VersionText } from '#features/review/components/version-text.tsx';
import { getStory } from '#features/stories/queries.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'History' };

type HistoryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const actor = await requireActor();
  const id = storyIdSchema.safeParse((await params).id);
  const story = id.success ? await getStory(actor, id.data) : null;
  if (!story) notFound();
  const asked = { storyId: story.id, ...comparisonSchema.parse(await searchParams) };
  const [comparison, versions] = await Promise.all([
    versionComparison(actor, asked),
    listVersions(actor, asked),
  ]);
  if (!comparison) notFound();
  const { from, to, doc, document, changes, authors, step, canRestore, isPresent } = comparison;
  const preview = await readerPreview(actor, { storyId: story.id, docs: [doc] });
  const isSame = changes.every(({ kind }) => kind === 'same');
  const restored = to ?? from;
  return (
    <>
      <PageHeader
        title="History"
        above={<Link href={`/desk/stories/${story.id}`}>{story.slug}</Link>}
        actions={
          canRestore &&
          !isPresent &&
          restored !== null && <RestoreButton storyId={story.id} number={restored} step={step} />
        }
      >
        {versions.length > 0 && (
          <VersionChoice
            storyId={story.id}
            versions={versions.map((version) => ({ number: version.number, label: versionLabel(version) }))}
            {...{ from, to }}
          />
        )}
      </PageHeader>
      {versions.length === 0 && (
        <EmptyState title="No version yet">Filing the story makes the first.</EmptyState>
      )}
      {((from !== null && isSame) || isPresent) && (
        <p className="px-4 pt-4 text-muted md:px-6">
          {from !== null && isSame && 'Nothing differs between the two. '}
          {isPresent && 'This is what the draft says now.'}
        </p>
      )}
      <div className="px-4 py-4 md:px-6">
        <VersionText document={document} changes={changes} authors={authors} preview={preview} />
      </div>
    </>
  );
}
