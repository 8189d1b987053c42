import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { NoticeList } from '#features/notices/components/notice-list.tsx';
import { ReadAll } from '#features/notices/components/read-all.tsx';
import { listNotices } from '#features/notices/queries.ts';
import { noticesPageSchema } from '#features/notices/schema.ts';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Notices' };

type NoticesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticesPage({ searchParams }: NoticesPageProps) {
  const actor = await requireActor();
  const asked = noticesPageSchema.parse(await searchParams);
  const [{ notices, next }, settings] = await Promise.all([listNotices(actor, asked), getSettings(actor)]);
  const clock = settings.clock === 'h24' ? ('24' as const) : ('12' as const);
  const time = { now: now().toISOString(), zone: settings.zone, clock };
  const unread = notices.filter((notice) => !notice.isRead).map((notice) => notice.id);
  return (
    <>
      <PageHeader title="Notices" beside={unread.length > 0 && <ReadAll ids={unread} />} />
      {notices.length === 0 && (
        <EmptyState title="Nothing concerns you yet">
          What is handed to you, sent back to you or taken down, and links of yours that died, will stand
          here.
        </EmptyState>
      )}
      <NoticeList notices={notices} time={time} />
      {next && (
        <nav aria-label="Pages" className="border-line border-t px-4 py-3 md:px-6">
          <LinkButton href={`/desk/notices?before=${next}`}>Older notices</LinkButton>
        </nav>
      )}
    </>
  );
}
