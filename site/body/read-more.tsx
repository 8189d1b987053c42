import type { ReactNode } from 'react';
import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, stringAttribute, textOf } from '#site/body/document-node.ts';
import { linkAddress } from '#site/body/inline.tsx';
import { each } from '#site/text/each.ts';

/** Sends readers to other stories or pages. Targets that are not public are simply absent; with the last one the label goes too. */
export function ReadMore({ node, context }: { node: DocumentNode; context: BodyContext }) {
  const targets = (node.content ?? []).map((target) => readMoreTarget(target, context)).filter(Boolean);
  if (targets.length === 0) return null;
  return (
    <aside className="read-more" aria-label={readMoreLabel(node).replace(/:$/, '')}>
      <p className="read-more-label">{readMoreLabel(node)}</p>
      <ul>{each(targets, (child) => child)}</ul>
    </aside>
  );
}

function readMoreLabel(node: DocumentNode): string {
  const words = stringAttribute(node, 'labelText').trim();
  if (node.attrs?.label === 'readMoreFrom' && words !== '') return `Read more from ${words}:`;
  if (node.attrs?.label === 'own' && words !== '') return words;
  return 'Read more:';
}

function readMoreTarget(target: DocumentNode, context: BodyContext): ReactNode {
  if (target.type !== 'readMoreTarget') return null;
  const href = linkAddress(target.attrs ?? {}, context);
  if (href === null) return null;
  return (
    <li>
      <span className="arrow" aria-hidden="true" />
      <a href={href}>{textOf(target) || targetHeadline(target, context) || hostOf(href)}</a>
    </li>
  );
}

function targetHeadline(target: DocumentNode, context: BodyContext): string {
  return context.links[stringAttribute(target, 'story')]?.headline ?? '';
}

/** What stands for an outside page without words: its host, which says where the link leads. */
function hostOf(href: string): string {
  return new URL(href).hostname || href;
}
