import { EditorState, type Selection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { toLineEnd } from '#editor/line-ends.ts';
import { caption, doc, figure, headline, p } from '#test/build-document.ts';

const story = doc(headline('Storm'), figure(caption('<s>one<a> two<e>')), p('<x>Below'));

function after(tag: string, end: 'start' | 'end', extend = false): Selection | null {
  const selection = TextSelection.create(story, story.tag[tag] ?? 0);
  let state = EditorState.create({ doc: story, selection });
  const done = toLineEnd(
    'caption',
    end,
    extend,
  )(state, (tr) => {
    state = state.apply(tr);
  });
  return done ? state.selection : null;
}

test('Home and End stay in the caption', () => {
  expect(after('a', 'end')?.head).toBe(story.tag.e);
  expect(after('a', 'start')?.head).toBe(story.tag.s);
  expect(after('x', 'end')).toBeNull();
});

test('with Shift they select', () => {
  expect(after('a', 'end', true)).toMatchObject({ anchor: story.tag.a, head: story.tag.e });
});
