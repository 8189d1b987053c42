'use client';

import type { BlockToolsProps } from '#editor/views/editor-services.ts';
import { RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';

/** Of a note to desk: the way to be rid of it. */
export function NoteTools({ remove }: BlockToolsProps) {
  return <RemoveBlock what="note to desk" onPress={remove} />;
}
