import { absoluteAddress } from '#site/addresses.ts';
import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, stringAttribute } from '#site/body/document-node.ts';
import { each } from '#site/text/each.ts';

/** The newest stories of a topic, as they are when the page is pressed. Without one there is nothing, the heading neither. */
export function MoreOn({ node, context }: { node: DocumentNode; context: BodyContext }) {
  const topic = moreOnTopic(node, context);
  if (!topic || topic.stories.length === 0) return null;
  const label = `More on ${topic.name}`;
  return (
    <aside className="more-on" aria-label={label}>
      <p className="more-on-label">
        More on <a href={absoluteAddress(context.base, topic.path)}>{topic.name}</a>
      </p>
      <ul>
        {each(topic.stories, ({ path, headline }) => (
          <li>
            <a href={absoluteAddress(context.base, path)}>{headline}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** What a More on block shows; undefined where its topic has nothing to show. */
export function moreOnTopic(
  node: DocumentNode,
  { moreOn }: BodyContext,
): BodyContext['moreOn'][string] | undefined {
  const id = stringAttribute(node, 'topic');
  return Object.hasOwn(moreOn, id) ? moreOn[id] : undefined;
}
