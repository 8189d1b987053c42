'use client';

import { Hash } from 'lucide-react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { List, ListRow } from '#components/ui/list.tsx';
import { MoveButtons } from '#features/newsroom/components/move-buttons.tsx';
import { RenameDialog } from '#features/newsroom/components/rename-dialog.tsx';
import { orderTopicsAction, renameTopicAction } from '#features/newsroom/topics/actions.ts';
import type { TopicView } from '#features/newsroom/topics/queries.ts';

/** The topics in their order. */
export function TopicList({ topics }: { topics: TopicView[] }) {
  if (topics.length === 0) {
    return (
      <EmptyState title="No topics yet" icon={<Hash size={24} aria-hidden />}>
        Topics gather stories across sections, and give their "More on" blocks. Add the first one below.
      </EmptyState>
    );
  }
  const ids = topics.map((topic) => topic.id);
  return (
    <List label="Topics">
      {topics.map((topic) => (
        <ListRow
          key={topic.id}
          title={<bdi>{topic.name}</bdi>}
          detail={`/topics/${topic.words}`}
          end={
            <span className="flex">
              <MoveButtons ids={ids} named={topic} action={orderTopicsAction} />
              <RenameDialog named={topic} action={renameTopicAction} />
            </span>
          }
        />
      ))}
    </List>
  );
}
