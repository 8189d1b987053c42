import { EditorState, type Selection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { schema } from '#editor/schema.ts';
import { bodyStart, placeForBlock, putIn, putMain } from '#editor/views/insert-block.ts';
import { type Built, caption, doc, figure, headline, id, main, p, standfirst } from '#test/build-document.ts';

const rule = () => schema.node('horizontalRule');
const picture = () => schema.node('figure', { picture: id('new') }, schema.node('caption'));

function stateOf(built: Built): EditorState {
  const selection: Selection = TextSelection.create(built, built.tag.a as number);
  return EditorState.create({ doc: built, selection });
}

function typesAfter(built: Built): string[] {
  const state = stateOf(built);
  const tr = state.tr;
  putIn(tr, rule(), placeForBlock(state));
  tr.doc.check();
  return tr.doc.children.map((node) => node.type.name);
}

test('a block stands below the paragraph with the cursor', () => {
  expect(typesAfter(doc(headline('h'), p('one<a>'), p('two')))).toEqual([
    'headline',
    'paragraph',
    'horizontalRule',
    'paragraph',
  ]);
});

test('it takes the place of an empty paragraph, and leaves a place to write below it at the end', () => {
  expect(typesAfter(doc(headline('h'), p('one'), p('<a>')))).toEqual([
    'headline',
    'paragraph',
    'horizontalRule',
    'paragraph',
  ]);
});

test('with the cursor in the head it begins the body', () => {
  const built = doc(
    headline('h<a>'),
    standfirst('s'),
    main(figure({ picture: id('p') }, caption('c'))),
    p('one'),
  );
  expect(bodyStart(built)).toBe(built.content.size - p('one').nodeSize);
  expect(typesAfter(built)).toEqual(['headline', 'standfirst', 'main', 'horizontalRule', 'paragraph']);
});

test('a main picture takes the place of the one there, and comes before the body where there is none', () => {
  for (const built of [
    doc(headline('h<a>'), main(figure({ picture: id('old') }, caption('c'))), p('one')),
    doc(headline('h<a>'), p('one')),
  ]) {
    const tr = stateOf(built).tr;
    putMain(tr, picture());
    tr.doc.check();
    expect(tr.doc.children.map((node) => node.type.name)).toEqual(['headline', 'main', 'paragraph']);
    expect(tr.doc.child(1).firstChild?.attrs.picture).toBe(id('new'));
  }
});
