import type { ReactNode } from 'react';
import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode, hasWords, stringAttribute } from '#site/body/document-node.ts';
import { Inline } from '#site/body/inline.tsx';

type Props = { node: DocumentNode; context: BodyContext; children: ReactNode };

/** Facts set apart from the story: label, heading, then its blocks (`children`). */
export function FactBox({ node, context, children }: Props) {
  if (!hasWords(node)) return null;
  const label = stringAttribute(node, 'label').trim();
  const heading = childOf(node, 'boxHeading');
  return (
    <aside className="fact-box" aria-label={label || 'Facts'}>
      {label !== '' && <p className="fact-label">{label}</p>}
      {heading && hasWords(heading) && (
        <h2>
          <Inline node={heading} context={context} />
        </h2>
      )}
      <div className="fact-body">{children}</div>
    </aside>
  );
}
