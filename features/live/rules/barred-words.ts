import type { Node } from '@tiptap/pm/model';
import { postText } from '#editor/post.ts';

/** An entry of the do-not-use list. */
export type Barred = { words: string; reason: string };

/** The attributes of blocks whose words readers see or hear. */
const SHOWN = ['alt', 'title', 'attribution'];

/** The entries of a live story's do-not-use list that stand in a post: whole words, whatever their case and the spaces between. */
export function barredIn<T extends Barred>(story: Node, list: readonly T[]): T[] {
  const text = `${postText(story)}\n${attributeWords(story)}`.normalize('NFC');
  return list.filter(({ words }) => patternOf(words).test(text));
}

function patternOf(words: string): RegExp {
  const source = words
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu');
}

function attributeWords(story: Node): string {
  const words: string[] = [];
  story.descendants(({ attrs }) => {
    for (const name of SHOWN) if (typeof attrs[name] === 'string') words.push(attrs[name]);
  });
  return words.join('\n');
}
