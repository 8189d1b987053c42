import type { BodyContext } from '#site/body/body-context.ts';
import type { DocumentNode } from '#site/body/document-node.ts';
import { Figure, pictureById } from '#site/body/figure.tsx';
import { galleryRows, ratioClass } from '#site/body/gallery-rows.ts';
import { each } from '#site/text/each.ts';

/** Pictures that belong together, in rows. Those that readers may not see are left out; a single one left is a plain picture. */
export function Gallery({ node, context }: { node: DocumentNode; context: BodyContext }) {
  const figures = (node.content ?? []).filter((figure) => ratioOf(figure, context) !== null);
  const [first] = figures;
  if (!first) return null;
  if (figures.length === 1) return <Figure node={first} context={context} place="body" />;
  const ratio = (figure: DocumentNode) => ratioOf(figure, context) ?? 1;
  const label = `${figures.length} pictures`;
  return (
    <section className="gallery" aria-label={label}>
      {each(galleryRows(figures, ratio), (row) => (
        <div className="gallery-row">
          {each(row, (figure) => (
            <div className={`gallery-place ${ratioClass(ratio(figure))}`}>
              <Figure node={figure} context={context} place={row.length > 1 ? 'gallery' : 'body'} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Width to height of a figure's picture; null where readers may not see it. */
function ratioOf(figure: DocumentNode, context: BodyContext): number | null {
  if (figure.type !== 'figure') return null;
  const size = pictureById(context, figure.attrs?.picture)?.renditions[0];
  return size ? size.width / size.height : null;
}
