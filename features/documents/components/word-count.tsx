'use client';

import { useEditorState } from '@tiptap/react';
import { countWords } from '#editor/text.ts';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';

/** Words of the body there are, of words wanted; amber when it is a tenth too long. */
export function WordCount({ wanted }: { wanted: number | null }) {
  const { editor } = useOpenDraft();
  const words = useEditorState({ editor, selector: ({ editor: { state } }) => countWords(state.doc) });
  const isLong = wanted !== null && words > wanted * 1.1;
  const counted = new Intl.NumberFormat('en-GB');
  return (
    <p className={`whitespace-nowrap ${isLong ? 'text-attention' : 'text-muted'}`}>
      {counted.format(words)}
      {wanted !== null && ` of ${counted.format(wanted)}`} words
    </p>
  );
}
