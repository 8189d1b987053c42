import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Panel } from '#components/layout/panel.tsx';
import { AddNamed } from '#features/newsroom/components/add-named.tsx';
import { addTopicAction } from '#features/newsroom/topics/actions.ts';
import { TopicList } from '#features/newsroom/topics/components/topic-list.tsx';
import { listTopics } from '#features/newsroom/topics/queries.ts';
import { may } from '#features/people/policy.ts';
import { requireActor } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Topics' };

export default async function TopicsPage() {
  const actor = await requireActor();
  if (!may(actor, 'manageTopics')) notFound();
  return (
    <>
      <PageHeader title="Topics" />
      <Panel title="Topics" isTitleHidden isFlush>
        <TopicList topics={await listTopics(actor)} />
      </Panel>
      <Panel title="Add a topic" isTitleHidden isFlush>
        <AddNamed label="Add a topic" fieldLabel="Name of the new topic" action={addTopicAction} />
      </Panel>
    </>
  );
}
