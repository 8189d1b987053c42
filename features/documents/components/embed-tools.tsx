'use client';

import { useState } from 'react';
import { Note } from '#components/ui/note.tsx';
import { readEmbedAddress } from '#editor/embed-address.ts';
import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { HeldField } from '#features/documents/components/held-field.tsx';
import { PosterChoice } from '#features/documents/components/poster-choice.tsx';
import { embedPage } from '#lib/embed-providers.ts';

/** Of a provider's video: where it is, what it is called, and what stands on its card. */
export function EmbedTools({ node, update, remove }: BlockToolsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const { provider, code, startAt, title } = node.attrs;

  function takeAddress(address: string) {
    const read = readEmbedAddress(address);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) update(read.embed);
  }

  return (
    <BlockToolsFrame label="Embedded video">
      <div className="min-w-0 basis-full">
        <HeldField
          label="Address on YouTube or Vimeo"
          value={code === '' ? '' : embedPage({ provider, code, startAt })}
          placeholder="https://www.youtube.com/watch?v=…"
          maxLength={2000}
          onCommit={takeAddress}
        />
      </div>
      {problem !== null && (
        <div role="alert" className="basis-full">
          <Note tone="danger">{problem}</Note>
        </div>
      )}
      <div className="min-w-0 basis-full">
        <HeldField
          label="Title"
          value={title}
          maxLength={200}
          onCommit={(words) => update({ title: words })}
        />
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <PosterChoice node={node} update={update} isNeeded={false} />
        <RemoveBlock what="embedded video" onPress={remove} />
      </div>
    </BlockToolsFrame>
  );
}
