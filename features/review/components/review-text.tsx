import type { ReactNode } from 'react';
import type { BlockChange } from '#editor/changes.ts';
import { ReviewedPassageText } from '#features/review/components/reviewed-passage-text.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import { bodyBlocks, childOf, type DocumentNode, hasWords } from '#site/body/document-node.ts';
import { tintClass } from '#site/text/section-link.ts';

type ReviewTextProps = {
  document: DocumentNode;
  changes: BlockChange[];
  context: BodyContext;
  tint: Parameters<typeof tintClass>[0];
  /** Section, label, byline and topics. */
  head: ReactNode;
  /** What stands beside a passage. */
  beside: (change: BlockChange) => ReactNode;
};

/** A story as readers will see it, passage by passage, with what changed in each marked and its state at its side. */
export function ReviewText({ document, changes, context, tint, head, beside }: ReviewTextProps) {
  const nodes = new Map((document.content ?? []).map((node) => [node.attrs?.id, node]));
  const intro = introOf(document);
  const rows = changes.filter((change) => change.id !== 'head');
  return (
    <div className={`flex flex-col ${tintClass(tint)}`}>
      {head}
      {rows.map((change) => {
        const node = nodes.get(change.id);
        return (
          <ReviewRow key={change.id} change={change} beside={beside(change)}>
            <ReviewedPassageText node={node} change={change} context={context} isIntro={node === intro} />
          </ReviewRow>
        );
      })}
    </div>
  );
}

type ReviewRowProps = { change: BlockChange; beside: ReactNode; children: ReactNode };

function ReviewRow({ change, beside, children }: ReviewRowProps) {
  const isRemoved = change.kind === 'removed';
  const isChanged = change.kind !== 'same';
  return (
    <div
      id={`passage-${change.id}`}
      data-changed={isChanged || undefined}
      tabIndex={isChanged ? -1 : undefined}
      className={`review-passage grid scroll-mt-28 gap-x-6 gap-y-1.5 border-l-3 py-2.5 pl-3 lg:grid-cols-[minmax(0,38.5rem)_13rem] ${isRemoved ? 'taken-out border-danger' : isChanged ? 'border-attention' : 'border-transparent'}`}
    >
      <div className="as-readers min-w-0">{children}</div>
      <div className="flex flex-col items-start gap-1 lg:pt-1">{beside}</div>
    </div>
  );
}

/** The paragraph that readers get as the intro: the first one, where there is no standfirst. */
function introOf(document: DocumentNode): DocumentNode | undefined {
  const standfirst = childOf(document, 'standfirst');
  if (standfirst && hasWords(standfirst)) return undefined;
  return bodyBlocks(document).find((node) => node.type === 'paragraph' && hasWords(node));
}
