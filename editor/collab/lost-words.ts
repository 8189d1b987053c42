import type { Node } from '@tiptap/pm/model';
import { type Step, Transform } from '@tiptap/pm/transform';
import type { LostStep } from '#editor/collab/rebase.ts';
import { passageAt } from '#editor/passages.ts';

/** Words that could not be placed, as their author last saw them; `passage` is the id of the one they stood in. */
export type LostWords = { passage: string | null; text: string };

/**
 * The words of lost steps for showing: "hello" once instead of five steps of a letter, without what the author had
 * already deleted again. `doc` and `steps` are those given to the rebase. Throws where the steps do not apply to it.
 */
export function lostWords(doc: Node, steps: readonly Step[], lost: readonly LostStep[]): LostWords[] {
  const transform = new Transform(doc);
  for (const step of steps) transform.step(step);
  const ranges = lost
    .filter(({ kind }) => kind === 'words')
    .flatMap(({ index }) => rangesOf(transform, index));
  return joined(ranges).flatMap(({ from, to }) => {
    const text = transform.doc.textBetween(from, to, '\n', '\n').replaceAll('\u200b', '');
    if (text.trim() === '') return [];
    return [
      { passage: passageAt(transform.doc, from)?.id ?? passageAt(transform.doc, to)?.id ?? null, text },
    ];
  });
}

type Range = { from: number; to: number };

/** Where what step `index` put in stands after all steps. */
function rangesOf(transform: Transform, index: number): Range[] {
  const ranges: Range[] = [];
  const later = transform.mapping.slice(index + 1);
  transform.mapping.maps[index]?.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
    ranges.push({ from: later.map(newFrom, 1), to: later.map(newTo, -1) });
  });
  return ranges.filter(({ from, to }) => to > from);
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
