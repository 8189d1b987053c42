import type { Node } from '@tiptap/pm/model';
import { referencesOf } from '#editor/references.ts';
import type { TopicInfo } from '#editor/views/editor-services.ts';

/**
 * What a More on block shows as the text stands: the newest stories of its topic that the text does not link to and no
 * block of another topic above it shows. The same rule as on the site. Undefined while the topic is looked up.
 */
export function moreOnNow(
  doc: Node,
  topic: string,
  get: (id: string) => TopicInfo | null | undefined,
): TopicInfo['stories'] | undefined {
  const { stories, moreOn } = referencesOf(doc);
  const taken = new Set(stories);
  for (const id of moreOn) {
    const info = get(id);
    const shown = info?.stories.filter((story) => !taken.has(story.id)).slice(0, info.shown);
    if (id === topic) return info === undefined ? undefined : (shown ?? []);
    for (const story of shown ?? []) taken.add(story.id);
  }
  return [];
}
