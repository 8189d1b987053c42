import type { ReactNode } from 'react';
import { AnalysisBox } from '#site/body/analysis-box.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, directionOf, hasWords } from '#site/body/document-node.ts';
import { Embed } from '#site/body/embed.tsx';
import { FactBox } from '#site/body/fact-box.tsx';
import { Figure } from '#site/body/figure.tsx';
import { Gallery } from '#site/body/gallery.tsx';
import { Inline } from '#site/body/inline.tsx';
import { MoreOn } from '#site/body/more-on.tsx';
import { PullQuote } from '#site/body/pull-quote.tsx';
import { ReadMore } from '#site/body/read-more.tsx';
import { Table } from '#site/body/table.tsx';
import { VideoFigure } from '#site/body/video.tsx';
import { each } from '#site/text/each.ts';

type Props = { blocks: DocumentNode[]; context: BodyContext; firstIsIntro?: boolean };

/** The body of a story: an allow-list of block types, in order. Whatever is not named here (notes to desk above all) renders nothing. */
export function Body({ blocks, context, firstIsIntro = false }: Props) {
  const intro = firstIsIntro ? blocks.find((node) => node.type === 'paragraph' && hasWords(node)) : undefined;
  return each(blocks, (node) => block(node, context, node === intro ? 'intro' : undefined));
}

function block(node: DocumentNode, context: BodyContext, className?: string): ReactNode {
  switch (node.type) {
    case 'figure':
      return <Figure node={node} context={context} place="body" />;
    case 'gallery':
      return <Gallery node={node} context={context} />;
    case 'video':
      return <VideoFigure node={node} context={context} place="body" />;
    case 'embed':
      return <Embed node={node} context={context} />;
    case 'readMore':
      return <ReadMore node={node} context={context} />;
    case 'moreOn':
      return <MoreOn node={node} context={context} />;
    case 'table':
      return <Table node={node} context={context} />;
    case 'pullQuote':
      return <PullQuote node={node} context={context} />;
    case 'analysisBox':
      return (
        <AnalysisBox node={node} context={context}>
          {each(node.content ?? [], (child) => boxBlock(child, context))}
        </AnalysisBox>
      );
    case 'factBox':
      return (
        <FactBox node={node} context={context}>
          {each(node.content ?? [], (child) => boxBlock(child, context))}
        </FactBox>
      );
    case 'heading':
      return heading(node, context);
    case 'horizontalRule':
      return <hr />;
    default:
      return boxBlock(node, context, className);
  }
}

/** The blocks that may stand in a box too: a box holds no box, figure or heading. */
function boxBlock(node: DocumentNode, context: BodyContext, className?: string): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context, className);
    case 'bulletList':
      return <ul>{listItems(node, context)}</ul>;
    case 'orderedList':
      return <ol start={startOf(node)}>{listItems(node, context)}</ol>;
    case 'blockquote':
      return <blockquote>{each(node.content ?? [], (child) => boxBlock(child, context))}</blockquote>;
    default:
      return null;
  }
}

function paragraph(node: DocumentNode, context: BodyContext, className?: string): ReactNode {
  if (!hasWords(node)) return null;
  return (
    <p className={className} {...directionOf(node)}>
      <Inline node={node} context={context} />
    </p>
  );
}

function heading(node: DocumentNode, context: BodyContext): ReactNode {
  if (!hasWords(node)) return null;
  const words = <Inline node={node} context={context} />;
  return node.attrs?.level === 3 ? (
    <h3 {...directionOf(node)}>{words}</h3>
  ) : (
    <h2 {...directionOf(node)}>{words}</h2>
  );
}

function listItems(list: DocumentNode, context: BodyContext): ReactNode {
  const items = (list.content ?? []).filter((item) => item.type === 'listItem');
  return each(items, (item) => <li>{each(item.content ?? [], (child) => boxBlock(child, context))}</li>);
}

function startOf(list: DocumentNode): number | undefined {
  const start = list.attrs?.start;
  return typeof start === 'number' && Number.isInteger(start) && start !== 1 ? start : undefined;
}
