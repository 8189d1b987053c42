import type { Node } from '@tiptap/pm/model';
import { headOf } from '#editor/document.ts';
import { passagesOf } from '#editor/passages.ts';
import { textOf } from '#editor/text.ts';
import type { PlacedText } from '#features/legal/rules/windows.ts';

/** Attributes that readers see, or hear, as words. */
const SPOKEN = ['alt', 'title', 'label', 'name', 'role', 'place'];

/** All words of a document that reach readers, passage by passage, with those that stand in attributes and in the head. */
export function publicTexts(doc: Node): PlacedText[] {
  return [
    ...passagesOf(doc).map(({ id, node }) => ({
      place: id,
      text: [textOf(node), ...spokenIn(node)].join('\n'),
    })),
    { place: 'head', text: headOf(doc).freeLine },
  ];
}

function spokenIn(node: Node): string[] {
  const found: string[] = [];
  const collect = ({ attrs }: Node) => {
    for (const name of SPOKEN) if (typeof attrs[name] === 'string') found.push(attrs[name]);
  };
  collect(node);
  node.descendants(collect);
  return found;
}
