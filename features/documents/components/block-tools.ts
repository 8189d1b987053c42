'use client';

import type { EditorServices } from '#editor/views/editor-services.ts';
import { AnalysisTools } from '#features/documents/components/analysis-tools.tsx';
import { EmbedTools } from '#features/documents/components/embed-tools.tsx';
import { FactBoxTools } from '#features/documents/components/fact-box-tools.tsx';
import { FigureTools } from '#features/documents/components/figure-tools.tsx';
import { GalleryTools } from '#features/documents/components/gallery-tools.tsx';
import { MoreOnTools } from '#features/documents/components/more-on-tools.tsx';
import { NoteTools } from '#features/documents/components/note-tools.tsx';
import { PullQuoteTools } from '#features/documents/components/pull-quote-tools.tsx';
import { ReadMoreTools } from '#features/documents/components/read-more-tools.tsx';
import { TableTools } from '#features/documents/components/table-tools.tsx';
import { TargetTools } from '#features/documents/components/target-tools.tsx';
import { VideoTools } from '#features/documents/components/video-tools.tsx';

/** The tools that stand beside each kind of block in the text. */
export const BLOCK_TOOLS: EditorServices['tools'] = {
  Figure: FigureTools,
  Video: VideoTools,
  Embed: EmbedTools,
  ReadMore: ReadMoreTools,
  Target: TargetTools,
  AnalysisBox: AnalysisTools,
  PullQuote: PullQuoteTools,
  FactBox: FactBoxTools,
  Gallery: GalleryTools,
  MoreOn: MoreOnTools,
  Table: TableTools,
  NoteToDesk: NoteTools,
};
