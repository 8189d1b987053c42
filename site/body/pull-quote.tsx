import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, hasWords, stringAttribute } from '#site/body/document-node.ts';
import { Inline } from '#site/body/inline.tsx';

/** A sentence of the story set large, with who said it. */
export function PullQuote({ node, context }: { node: DocumentNode; context: BodyContext }) {
  if (!hasWords(node)) return null;
  const attribution = stringAttribute(node, 'attribution').trim();
  return (
    <figure className="pull-quote">
      <blockquote>
        <p>
          <Inline node={node} context={context} />
        </p>
      </blockquote>
      {attribution !== '' && <figcaption>{attribution}</figcaption>}
    </figure>
  );
}
