'use client';

import { Tag } from 'lucide-react';
import { useState } from 'react';
import { ComboBox } from '#components/form/combo-box.tsx';
import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';

/** Of a More on block: which topic. Its window opens by itself for whoever just put the block in. */
export function MoreOnTools({ editor, node, getPos, update, remove }: BlockToolsProps) {
  const { newsroom } = useOpenDraft();
  const [isPicking, setPicking] = useState(
    () => node.attrs.topic === null && editor.state.selection.from === getPos() && editor.isFocused,
  );

  async function search(words: string) {
    const wanted = words.trim().toLocaleLowerCase();
    return newsroom.topics
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
      .map(({ id, name }) => ({ id, label: name }));
  }

  return (
    <BlockToolsFrame label="More on">
      <Popover
        label="Which topic"
        isOpen={isPicking}
        onOpenChange={setPicking}
        trigger={
          <Button size="small" icon={<Tag size={14} aria-hidden />}>
            {node.attrs.topic === null ? 'Choose a topic' : 'Another topic'}
          </Button>
        }
      >
        {() => (
          <ComboBox
            label="Which topic"
            placeholder="Words of a topic"
            search={search}
            autoFocus
            onSelect={(option) => {
              if (!option) return;
              setPicking(false);
              update({ topic: option.id });
            }}
            words={{
              searching: 'Looking for topics…',
              nothing: 'There is no such topic. An editor adds topics under Topics.',
              failed: 'The topics do not come.',
              open: 'Show topics',
            }}
          />
        )}
      </Popover>
      <span className="ms-auto">
        <RemoveBlock what="More on" onPress={remove} />
      </span>
    </BlockToolsFrame>
  );
}
