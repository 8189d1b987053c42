'use client';

import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { ComboBox } from '#components/form/combo-box.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { useHead } from '#features/documents/head/components/use-head.ts';

/** The topics of the story: any number, in no order. */
export function TopicField() {
  const { newsroom } = useOpenDraft();
  const { head, isEditable, set } = useHead();
  const names = new Map(newsroom.topics.map(({ id, name }) => [id, name]));

  async function search(words: string) {
    const wanted = words.trim().toLocaleLowerCase();
    return newsroom.topics
      .filter(({ id, name }) => !head.topics.includes(id) && name.toLocaleLowerCase().includes(wanted))
      .map(({ id, name }) => ({ id, label: name }));
  }

  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        label="Topics"
        placeholder="Add a topic"
        search={search}
        clearsOnSelect
        isDisabled={!isEditable}
        onSelect={(option) => option && set({ topics: [...head.topics, option.id] })}
        words={{
          searching: 'Looking for topics…',
          nothing: 'There is no such topic. An editor adds topics under Topics.',
          failed: 'The topics do not come.',
          open: 'Show topics',
        }}
      />
      {head.topics.length > 0 && (
        <TagGroup
          aria-label="Topics of the story"
          onRemove={
            isEditable ? (keys) => set({ topics: head.topics.filter((id) => !keys.has(id)) }) : undefined
          }
        >
          <TagList className="flex flex-wrap gap-1">
            {head.topics.map((id) => (
              <Tag
                key={id}
                id={id}
                textValue={names.get(id) ?? 'Topic'}
                className="flex h-6 items-center gap-1 rounded-sm bg-sunken pr-0.5 pl-2 pointer-coarse:h-10"
              >
                {names.get(id) ?? 'A topic that is gone'}
                {isEditable && (
                  <Button
                    slot="remove"
                    aria-label="Remove"
                    className="cursor-pointer rounded-sm p-1 hover:bg-line"
                  >
                    <X size={12} aria-hidden />
                  </Button>
                )}
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
