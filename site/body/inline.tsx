import type { ReactNode } from 'react';
import { absoluteAddress } from '#site/addresses.ts';
import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, isSuggested } from '#site/body/document-node.ts';
import { safeHref } from '#site/body/safe-href.ts';
import { each } from '#site/text/each.ts';

/** The inline content of a block. Only text and breaks are shown, only the marks named below have an effect. */
export function Inline({ node, context }: { node: DocumentNode; context: BodyContext }) {
  return each(node.content ?? [], (child) => inlineNode(child, context));
}

function inlineNode(node: DocumentNode, context: BodyContext): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  if (node.type !== 'text' || isSuggested(node)) return null;
  return (node.marks ?? []).reduceRight<ReactNode>(
    (inside, mark) => marked(mark.type, mark.attrs ?? {}, inside, context),
    node.text ?? '',
  );
}

function marked(
  type: string,
  attrs: Record<string, unknown>,
  inside: ReactNode,
  context: BodyContext,
): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'superscript':
      return <sup>{inside}</sup>;
    case 'subscript':
      return <sub>{inside}</sub>;
    case 'link': {
      const href = linkAddress(attrs, context);
      return href === null ? inside : <a href={href}>{inside}</a>;
    }
    default:
      return inside;
  }
}

/** Where a link or a Read more target leads, or null where readers may not go: a story by id comes before an address. */
export function linkAddress(attrs: Record<string, unknown>, context: BodyContext): string | null {
  if (typeof attrs.story !== 'string') return safeHref(attrs.href);
  if (!Object.hasOwn(context.links, attrs.story)) return null;
  const target = context.links[attrs.story];
  return target ? absoluteAddress(context.base, target.path) : null;
}
