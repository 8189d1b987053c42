import { type AnyExtension, Extension, type Extensions } from '@tiptap/core';
import type { CollabClient } from '#editor/collab/client.ts';
import { collabPlugin, isRemote } from '#editor/collab/plugin.ts';
import { extensions, schema } from '#editor/schema.ts';
import { AnalysisBox } from '#editor/views/analysis-box.tsx';
import { Embed } from '#editor/views/embed.tsx';
import { FactBox } from '#editor/views/fact-box.tsx';
import { Figure } from '#editor/views/figure.tsx';
import { Gallery } from '#editor/views/gallery.tsx';
import { Main } from '#editor/views/main.ts';
import { MoreOn } from '#editor/views/more-on.tsx';
import { NoteToDesk } from '#editor/views/note-to-desk.tsx';
import { PullQuote } from '#editor/views/pull-quote.tsx';
import { ReadMore } from '#editor/views/read-more.tsx';
import { ReadMoreTarget } from '#editor/views/read-more-target.tsx';
import { ReaderLook } from '#editor/views/reader-look.ts';
import { Table } from '#editor/views/table.tsx';
import { TableGrid } from '#editor/views/table-grid.ts';
import { typingExtensions } from '#editor/views/typing-extensions.ts';
import { type Upload, uploads } from '#editor/views/uploads.ts';
import { Video } from '#editor/views/video.tsx';
import { wordSources } from '#editor/views/word-sources.ts';

const VIEWS: readonly AnyExtension[] = [
  Main,
  Figure,
  Video,
  Embed,
  ReadMore,
  ReadMoreTarget,
  AnalysisBox,
  PullQuote,
  FactBox,
  Gallery,
  MoreOn,
  Table,
  TableGrid,
  NoteToDesk,
];

/** Every block that has an id, read from the schema itself. */
const WITH_ID = Object.values(schema.nodes)
  .filter((type) => type.spec.attrs?.id !== undefined)
  .map((type) => type.name);

const PLACEHOLDERS: Record<string, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst (optional)',
  caption: 'Caption',
  boxHeading: 'Heading of the box (optional)',
  tableCaption: 'What the table shows (optional)',
  pullQuote: 'A sentence of the story, set large',
  // story-page.css shows it in a body that holds nothing else.
  paragraph: 'Write the story, or type / for pictures, headings and boxes',
};

type Wanted = {
  client: CollabClient;
  upload: Upload;
  /** What a screen adds: its menus and keys. */
  more: Extensions;
};

/** The browser's list: the schema's nodes and marks with their views, and how the editor behaves. */
export function editorExtensions({ client, upload, more }: Wanted): Extensions {
  const views = new Map(VIEWS.map((view) => [view.name, view]));
  return [
    ...extensions.map((extension) => views.get(extension.name) ?? extension),
    ...typingExtensions({
      placeholder: ({ type }) => PLACEHOLDERS[type.name] ?? '',
      withId: WITH_ID,
      // Others' blocks come with their ids, and the server gives every document its own: only local edits need new ones.
      filterTransaction: (transaction) => !isRemote(transaction),
    }),
    ReaderLook,
    uploads(upload),
    wordSources(client.draftId),
    collab(client),
    ...more,
  ];
}

function collab(client: CollabClient) {
  return Extension.create({ name: 'collab', addProseMirrorPlugins: () => [collabPlugin(client)] });
}
