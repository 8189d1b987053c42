import type { ReactNode } from 'react';
import type { BlockChange, Piece } from '#editor/changes.ts';
import { isShown } from '#features/review/rules/is-shown.ts';
import { splitByPieces } from '#features/review/rules/split-by-pieces.ts';
import { Body } from '#site/body/body.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, directionOf, stringAttribute } from '#site/body/document-node.ts';
import { Inline } from '#site/body/inline.tsx';
import { each } from '#site/text/each.ts';

type PassageProps = {
  /** Undefined where the passage was taken out. */
  node: DocumentNode | undefined;
  change: BlockChange;
  context: BodyContext;
  isIntro: boolean;
};

/** One passage as readers will see it. Words put in and taken out are marked inside it; in lists and boxes, below it. */
export function ReviewedPassageText({ node, change, context, isIntro }: PassageProps) {
  if (!node)
    return (
      <div className="prose">
        <p>
          <Pieces pieces={change.pieces} />
        </p>
      </div>
    );
  if (!isShown(node, context)) return <NotShown node={node} />;
  if (isTextblock(node)) {
    return (
      <TextPassage node={node} isIntro={isIntro} context={context} words={wordsOf(node, change, context)} />
    );
  }
  return (
    <>
      <div className="prose">
        <Body blocks={node.type === 'main' ? (node.content ?? []) : [node]} context={context} />
      </div>
      {hasWordChanges(change) && (
        <p className="change-notes mt-3 whitespace-pre-line border-line border-t pt-2 text-base">
          <Pieces pieces={change.pieces} />
        </p>
      )}
    </>
  );
}

const TEXTBLOCKS = ['headline', 'standfirst', 'paragraph', 'heading', 'pullQuote'];

function isTextblock(node: DocumentNode): boolean {
  return TEXTBLOCKS.includes(node.type);
}

function TextPassage({
  node,
  words,
  isIntro,
}: {
  node: DocumentNode;
  words: ReactNode;
  isIntro: boolean;
  context: BodyContext;
}) {
  const direction = directionOf(node);
  switch (node.type) {
    case 'headline':
      return (
        <h2 className="readers-headline" {...direction}>
          {words}
        </h2>
      );
    case 'standfirst':
      return (
        <p className="standfirst" {...direction}>
          {words}
        </p>
      );
    case 'heading':
      return (
        <div className="prose">
          {node.attrs?.level === 3 ? <h3 {...direction}>{words}</h3> : <h2 {...direction}>{words}</h2>}
        </div>
      );
    case 'pullQuote':
      return <PullQuoteText node={node} words={words} />;
    default:
      return (
        <div className="prose">
          <p className={isIntro ? 'intro' : undefined} {...direction}>
            {words}
          </p>
        </div>
      );
  }
}

function PullQuoteText({ node, words }: { node: DocumentNode; words: ReactNode }) {
  const attribution = stringAttribute(node, 'attribution').trim();
  return (
    <div className="prose">
      <figure className="pull-quote">
        <blockquote>
          <p>{words}</p>
        </blockquote>
        {attribution !== '' && <figcaption>{attribution}</figcaption>}
      </figure>
    </div>
  );
}

/** The words of a text block with what changed in them marked, links and formats kept. */
function wordsOf(node: DocumentNode, change: BlockChange, context: BodyContext): ReactNode {
  if (!hasWordChanges(change)) return <Inline node={node} context={context} />;
  const runs = splitByPieces(node.content ?? [], change.pieces);
  if (!runs) return <Pieces pieces={change.pieces} />;
  return each(runs, ({ kind, content }) => (
    <Marked kind={kind}>
      <Inline node={{ type: 'run', content }} context={context} />
    </Marked>
  ));
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return each(pieces, ({ kind, text }) => <Marked kind={kind}>{text}</Marked>);
}

function Marked({ kind, children }: { kind: Piece['kind']; children: ReactNode }) {
  if (kind === 'inserted') return <ins>{children}</ins>;
  return kind === 'deleted' ? <del>{children}</del> : children;
}

function hasWordChanges(change: BlockChange): boolean {
  return change.pieces.some((piece) => piece.kind !== 'same');
}

const NAMES: Record<string, string> = {
  main: 'The main picture or video',
  figure: 'A picture',
  gallery: 'A gallery',
  moreOn: 'A More on block',
  video: 'A video',
  embed: 'An embedded video',
  readMore: 'A Read more line',
};

function NotShown({ node }: { node: DocumentNode }) {
  return (
    <p className="rounded-md border border-line border-dashed px-3 py-2 font-sans text-base text-muted">
      {NAMES[node.type] ?? 'An empty passage'}: readers would not see it as it is now.
    </p>
  );
}
