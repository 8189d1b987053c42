'use client';

import '#editor/views/story-page.css';
import '#editor/views/story-blocks.css';
import '#editor/views/story-grids.css';

import { EditorContent, useEditorState } from '@tiptap/react';
import { useMemo } from 'react';
import type { Head } from '#editor/head.ts';
import { type EditorServices, EditorServicesContext } from '#editor/views/editor-services.ts';
import type { SlashMenu } from '#editor/views/slash-menu.ts';
import type { Block } from '#features/documents/components/block-list.tsx';
import { BLOCK_TOOLS } from '#features/documents/components/block-tools.ts';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { DraftNotes } from '#features/documents/components/draft-notes.tsx';
import { SelectionBar } from '#features/documents/components/selection-bar.tsx';
import { SlashList } from '#features/documents/components/slash-list.tsx';
import { tintAt, tintClass } from '#site/text/section-link.ts';

type StoryPageProps = { slashMenu: SlashMenu<Block>; isEditable: boolean; onLink: () => void };

/** The story as readers will see it, and to be written in. */
export function StoryPage({ slashMenu, isEditable, onLink }: StoryPageProps) {
  const { editor, pictures, videos, stories, topics, newsroom } = useOpenDraft();
  const services = useMemo<EditorServices>(
    () => ({ isEditable, pictures, videos, stories, topics, tools: BLOCK_TOOLS }),
    [isEditable, pictures, videos, stories, topics],
  );
  const { section, label, lang, dir } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => state.doc.attrs as Head,
  });
  const place = newsroom.sections.findIndex(({ id }) => id === section);
  const sectionName = newsroom.sections[place]?.name;
  return (
    <div className="story-page px-4 pt-6 md:px-8 md:pt-10">
      <div className="mx-auto mb-4 max-w-[38.5rem] font-sans text-base empty:hidden">
        <DraftNotes />
      </div>
      <div lang={lang ?? undefined} dir={dir ?? undefined}>
        <p
          className={`mx-auto mb-2 flex max-w-[38.5rem] gap-2 border-(color:--tint) border-t-3 pt-3 font-sans font-semibold text-(color:--tint) text-md ${place < 0 ? '' : tintClass(tintAt(place))}`}
        >
          {sectionName ?? <span className="font-normal text-faint">No section yet</span>}
          {label !== 'none' && <span className="border-line border-s ps-2 text-ink capitalize">{label}</span>}
        </p>
        <EditorServicesContext value={services}>
          <EditorContent editor={editor} />
        </EditorServicesContext>
      </div>
      <SlashList menu={slashMenu} />
      <SelectionBar onLink={onLink} />
    </div>
  );
}
