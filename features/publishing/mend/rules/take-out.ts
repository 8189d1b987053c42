import { type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step, Transform } from '@tiptap/pm/transform';
import { passagesOf } from '#editor/passages.ts';

/** The steps that take passages out of a document, or why they cannot be taken out, in a sentence. */
export type TakeOutSteps = { ok: true; steps: Step[] } | { ok: false; problem: string };

/** What takes these passages out of a document, all of them or none. Pure. */
export function takeOutSteps(doc: Node, passageIds: readonly string[]): TakeOutSteps {
  const passages = passagesOf(doc).filter(({ id }) => passageIds.includes(id));
  if (passages.length < new Set(passageIds).size)
    return no('One of the passages is not in what readers have.');
  if (passages.some(({ type }) => type === 'headline')) {
    return no('A story keeps its headline: mend it instead.');
  }
  const left = doc.childCount - passages.length;
  const isBodyLeft = passagesOf(doc).some(
    ({ id, type }) => !passageIds.includes(id) && !['headline', 'standfirst', 'main'].includes(type),
  );
  if (left < 2 || !isBodyLeft) return no('Nothing would be left of the story: take it down instead.');
  const transform = new Transform(doc);
  // From the end, so that the places of those before stay true.
  for (const { pos, node } of passages.toReversed()) {
    transform.step(new ReplaceStep(pos, pos + node.nodeSize, Slice.empty));
  }
  return { ok: true, steps: transform.steps };
}

function no(problem: string): TakeOutSteps {
  return { ok: false, problem };
}
