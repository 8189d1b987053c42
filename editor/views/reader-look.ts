import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Byline } from '#editor/head.ts';
import { standfirstText } from '#editor/text.ts';

const key = new PluginKey<DecorationSet>('readerLook');

/** What readers see and the document does not hold in its place: the byline under the standfirst, and which paragraph is the intro. */
export const ReaderLook = Extension.create({
  name: 'readerLook',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => look(state.doc),
        apply: (tr, set) => (tr.docChanged ? look(tr.doc) : set),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** A byline as readers get it: "By Ines Calder, Europe editor, in Kyiv and Tom Reed". */
export function bylineText(bylines: readonly Byline[]): string {
  const people = bylines
    .map(({ name, role, place }) =>
      [name, role, place]
        .map((part) => part.trim())
        .filter(Boolean)
        .join(', '),
    )
    .filter(Boolean);
  if (people.length < 2) return people[0] ?? '';
  return `${people.slice(0, -1).join('; ')} and ${people.at(-1)}`;
}

function look(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  const intro = introOf(doc);
  if (intro) decorations.push(Decoration.node(intro.from, intro.to, { class: 'story-intro' }));
  const by = bylineText(doc.attrs.bylines);
  const freeLine: string = doc.attrs.freeLine.trim();
  if (by !== '' || freeLine !== '') {
    const text = `${by}\n${freeLine}`;
    decorations.push(
      Decoration.widget(headEnd(doc), () => drawByline(by, freeLine), { key: text, side: -1 }),
    );
  }
  return DecorationSet.create(doc, decorations);
}

function introOf(doc: Node): { from: number; to: number } | null {
  if (standfirstText(doc) !== '') return null;
  let pos = 0;
  for (const node of doc.children) {
    if (node.type.name === 'paragraph' && node.textContent.trim() !== '')
      return { from: pos, to: pos + node.nodeSize };
    pos += node.nodeSize;
  }
  return null;
}

function headEnd(doc: Node): number {
  let pos = 0;
  for (const node of doc.children) {
    if (node.type.name !== 'headline' && node.type.name !== 'standfirst') break;
    pos += node.nodeSize;
  }
  return pos;
}

function drawByline(by: string, freeLine: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'story-byline';
  box.contentEditable = 'false';
  for (const [text, isName] of [
    [by === '' ? '' : `By ${by}`, true],
    [freeLine, false],
  ] as const) {
    if (text === '') continue;
    const line = document.createElement('p');
    line.textContent = text;
    if (isName) line.className = 'story-by';
    box.append(line);
  }
  return box;
}
