import { Node } from '@tiptap/pm/model';
import { type BlockChange, compareDocuments } from '#editor/changes.ts';
import type { DocumentJson } from '#editor/document-json.ts';
import { schema } from '#editor/schema.ts';
import type { ReviewScreen } from '#features/review/queries.ts';
import type { Reading } from '#features/review/rules/review-acts.ts';

/** The text to read, what became of each of its passages, and what it was compared with. */
export type Comparison = {
  doc: Node;
  document: DocumentJson;
  changes: BlockChange[];
  /** In words, such as "version 3, which readers have"; null where there is nothing to compare with. */
  comparedWith: string | null;
};

/**
 * What the review screen sets before a reader's eyes. The filed version is compared with what readers have or what was passed
 * last, the draft with the filed version: that is what "pass as it is now" would add.
 */
export function reviewComparison(screen: ReviewScreen, reading: Reading): Comparison {
  const filed = screen.version.document;
  if (reading === 'now' && screen.draft.document) {
    return compare(filed, screen.draft.document, `version ${screen.version.number}, which was filed`);
  }
  const { base } = screen;
  if (!base) return compare(filed, filed, null);
  const whose = base.kind === 'published' ? 'which readers have' : 'which was passed';
  return compare(base.document, filed, `version ${base.number}, ${whose}`);
}

function compare(before: DocumentJson, after: DocumentJson, comparedWith: string | null): Comparison {
  const doc = Node.fromJSON(schema, after);
  return {
    doc,
    document: after,
    changes: compareDocuments(Node.fromJSON(schema, before), doc),
    comparedWith,
  };
}
