import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { pastedAddress } from '#editor/views/paste-embed.ts';
import { type Built, doc, headline, li, p, ul } from '#test/build-document.ts';

const ADDRESS = 'https://youtu.be/aB3_-xYz09k?t=42';

function pasteInto(built: Built, text: string) {
  const selection = TextSelection.create(built, built.tag.a as number);
  let state = EditorState.create({ doc: built, selection, plugins: [history()] });
  const dispatch = (tr: Parameters<EditorState['apply']>[0]) => {
    state = state.apply(tr);
    state.doc.check();
  };
  const isTaken = pastedAddress(() => state, dispatch, text);
  const takeBack = () => undo(state, dispatch);
  const body = () =>
    state.doc.children.slice(1).map((node) => `${node.type.name} ${node.textContent}`.trim());
  return { isTaken, takeBack, body, cardOf: () => state.doc.child(1).attrs };
}

test('a lone address on an empty line becomes a card; undo gives the link, then the empty line', () => {
  const pasted = pasteInto(doc(headline('h'), p('<a>')), ADDRESS);
  expect(pasted.isTaken).toBe(true);
  expect(pasted.body()).toEqual(['embed', 'paragraph']);
  expect(pasted.cardOf()).toMatchObject({ provider: 'youtube', code: 'aB3_-xYz09k', startAt: 42 });
  pasted.takeBack();
  expect(pasted.body()).toEqual([`paragraph ${ADDRESS}`]);
  pasted.takeBack();
  expect(pasted.body()).toEqual(['paragraph']);
});

test.each<[string, Built, string]>([
  ['in the middle of words', doc(headline('h'), p('See <a>')), ADDRESS],
  ['in the headline', doc(headline('<a>'), p('x')), ADDRESS],
  ['in a list', doc(headline('h'), ul(li(p('<a>')))), ADDRESS],
  ['with words around it', doc(headline('h'), p('<a>')), `Look: ${ADDRESS}`],
  ['of somewhere else', doc(headline('h'), p('<a>')), 'https://example.org/film'],
  ['of a channel', doc(headline('h'), p('<a>')), 'https://www.youtube.com/@somebody'],
])('an address %s is pasted as ever', (_, built, text) => {
  expect(pasteInto(built, text).isTaken).toBe(false);
});
