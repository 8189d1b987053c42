import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode } from '#site/body/document-node.ts';
import { Figure } from '#site/body/figure.tsx';
import { VideoFigure } from '#site/body/video.tsx';

type Props = { document: DocumentNode; context: BodyContext };

/** The main picture or video of a story; nothing where it has none. */
export function MainFigure({ document, context }: Props) {
  const node = mainOf(document);
  if (!node) return null;
  if (node.type === 'video') return <VideoFigure node={node} context={context} place="main" />;
  return <Figure node={node} context={context} place="main" />;
}

/** The figure or video in the main place of a story. */
export function mainOf(document: DocumentNode): DocumentNode | undefined {
  return childOf(document, 'main')?.content?.find(({ type }) => type === 'figure' || type === 'video');
}
