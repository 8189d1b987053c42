import { type Extensions, getSchema } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Text } from '@tiptap/extension-text';
import type { Schema } from '@tiptap/pm/model';
import { AnalysisBox } from '#editor/nodes/analysis-box.ts';
import { Blockquote } from '#editor/nodes/blockquote.ts';
import { BoxHeading } from '#editor/nodes/box-heading.ts';
import { BulletList } from '#editor/nodes/bullet-list.ts';
import { Caption } from '#editor/nodes/caption.ts';
import { Doc } from '#editor/nodes/doc.ts';
import { Embed } from '#editor/nodes/embed.ts';
import { FactBox } from '#editor/nodes/fact-box.ts';
import { Figure } from '#editor/nodes/figure.ts';
import { Gallery } from '#editor/nodes/gallery.ts';
import { Heading } from '#editor/nodes/heading.ts';
import { Headline } from '#editor/nodes/headline.ts';
import { HorizontalRule } from '#editor/nodes/horizontal-rule.ts';
import { Link } from '#editor/nodes/link.ts';
import { ListItem } from '#editor/nodes/list-item.ts';
import { Main } from '#editor/nodes/main.ts';
import { MoreOn } from '#editor/nodes/more-on.ts';
import { NoteToDesk } from '#editor/nodes/note-to-desk.ts';
import { OrderedList } from '#editor/nodes/ordered-list.ts';
import { Paragraph } from '#editor/nodes/paragraph.ts';
import { PullQuote } from '#editor/nodes/pull-quote.ts';
import { ReadMore } from '#editor/nodes/read-more.ts';
import { ReadMoreTarget } from '#editor/nodes/read-more-target.ts';
import { Standfirst } from '#editor/nodes/standfirst.ts';
import { Table } from '#editor/nodes/table.ts';
import { TableCaption } from '#editor/nodes/table-caption.ts';
import { TableCell } from '#editor/nodes/table-cell.ts';
import { TableGrid } from '#editor/nodes/table-grid.ts';
import { TableRow } from '#editor/nodes/table-row.ts';
import { Video } from '#editor/nodes/video.ts';

/**
 * The number of the documents' schema. It rises when a node, mark or attribute is added; nothing is ever taken away.
 * Stored with every document and hash, and sent with every batch, so that a stale tab is refused.
 */
export const SCHEMA_NUMBER = 3;

/** Every node and mark of the document: the one list, for browser, server and tests. */
export const extensions: Extensions = [
  Doc,
  Text,
  Headline,
  Standfirst,
  Main,
  Figure,
  Video,
  Embed,
  Caption,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  HorizontalRule,
  HardBreak,
  PullQuote,
  ReadMore,
  ReadMoreTarget,
  AnalysisBox,
  FactBox,
  BoxHeading,
  Gallery,
  MoreOn,
  Table,
  TableCaption,
  TableGrid,
  TableRow,
  TableCell,
  NoteToDesk,
  Link,
  Bold,
  Italic,
  Superscript,
  Subscript,
];

/** The ProseMirror schema made from `extensions`; needs no DOM. */
export const schema: Schema = getSchema(extensions);
