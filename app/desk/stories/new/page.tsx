import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { NewStoryForm } from '#features/stories/components/new-story-form.tsx';
import { now } from '#lib/clock.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'New story' };

export default async function NewStoryPage() {
  const actor = await requireActor();
  const [sections, settings] = await Promise.all([listSections(actor), getSettings(actor)]);
  return (
    <>
      <PageHeader
        title="New story"
        above={
          <TextLink href="/desk/stories" isQuiet>
            Stories
          </TextLink>
        }
      />
      <div className="max-w-xl px-4 py-4 md:px-6">
        <NewStoryForm
          sections={sections.map(({ id, name }) => ({ id, name }))}
          time={{
            now: now().toISOString(),
            zone: settings.zone,
            clock: settings.clock === 'h24' ? '24' : '12',
          }}
        />
      </div>
    </>
  );
}
