import { HorizontalRule as TiptapHorizontalRule } from '@tiptap/extension-horizontal-rule';
import { blockId } from '#editor/attributes.ts';

/** A rule between two parts of the body. */
export const HorizontalRule = TiptapHorizontalRule.extend({ addAttributes: () => blockId });
