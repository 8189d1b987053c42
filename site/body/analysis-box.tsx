import type { ReactNode } from 'react';
import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode, hasWords, stringAttribute } from '#site/body/document-node.ts';
import { pictureById } from '#site/body/figure.tsx';
import { Inline } from '#site/body/inline.tsx';
import { PressPicture } from '#site/pictures/press-picture.tsx';

type Props = { node: DocumentNode; context: BodyContext; children: ReactNode };

/** A correspondent's signed passage inside another's story: label, heading, who signs it with photo, then its blocks (`children`). */
export function AnalysisBox({ node, context, children }: Props) {
  const label = stringAttribute(node, 'label').trim();
  const heading = childOf(node, 'boxHeading');
  const hasHeading = heading !== undefined && hasWords(heading);
  return (
    <section className="analysis-box" aria-label={label || 'Analysis'}>
      <div className="analysis-head">
        <Portrait node={node} context={context} />
        <div>
          {label !== '' && <p className="analysis-label">{label}</p>}
          {hasHeading && (
            <h2>
              <Inline node={heading} context={context} />
            </h2>
          )}
          <Signature node={node} />
        </div>
      </div>
      <div className="analysis-body">{children}</div>
    </section>
  );
}

/** The signer's photo; its alt is empty because the name stands beside it. */
function Portrait({ node, context }: { node: DocumentNode; context: BodyContext }) {
  const photo = pictureById(context, node.attrs?.photo);
  if (!photo || photo.renditions.length === 0) return null;
  return (
    <div className="portrait">
      <PressPicture picture={photo} alt="" place="portrait" base={context.base} />
    </div>
  );
}

function Signature({ node }: { node: DocumentNode }) {
  const name = stringAttribute(node, 'name').trim();
  const rest = [stringAttribute(node, 'role').trim(), stringAttribute(node, 'place').trim()].filter(Boolean);
  if (name === '') return null;
  return (
    <p className="signature">
      <span className="signature-name">{name}</span>
      {rest.length > 0 && <span className="signature-role">{rest.join(', ')}</span>}
    </p>
  );
}
