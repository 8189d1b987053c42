import { deleteSelection, joinBackward, selectAll } from '@tiptap/pm/commands';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { leaveBlock, leaveBox, moveOn } from '#editor/enter.ts';
import {
  analysisBox,
  type Built,
  bold,
  boxHeading,
  caption,
  doc,
  figure,
  headline,
  main,
  note,
  p,
  readMore,
  rule,
  standfirst,
  target,
} from '#test/build-document.ts';

describe('Enter', () => {
  test('goes from headline to standfirst and on to the body', () => {
    const story = doc(headline('Sto<a>rm'), standfirst('Rain<b>'), p('<c>One'));
    expect(outcomeOf(moveOn('headline'), story, 'a').pos).toBe(8);
    expect(outcomeOf(moveOn('standfirst'), story, 'b').pos).toBe(story.tag.c);
    expect(outcomeOf(moveOn('headline'), story, 'c').done).toBe(false);
  });

  test('in a caption goes to the paragraph below, made where there is none', () => {
    const story = doc(headline('S'), main(figure(caption('one<a>'))), p('<b>x'), figure(caption('two<c>')));
    expect(outcomeOf(leaveBlock('caption'), story, 'a')).toMatchObject({ pos: story.tag.b, blocks: 4 });
    const made = outcomeOf(leaveBlock('caption'), story, 'c');
    expect(made.blocks).toBe(5);
    expect(made.parent).toBe('paragraph');
  });

  test('in the main picture of a story that begins with a rule makes the first paragraph', () => {
    const story = doc(headline('S'), main(figure(caption('one<a>'))), rule());
    expect(outcomeOf(leaveBlock('caption'), story, 'a').text).toMatch(
      /figure\(caption\("one"\)\)\), paragraph, horizontalRule/,
    );
  });

  test('in an empty last paragraph leaves a box or a note', () => {
    const story = doc(
      headline('S'),
      analysisBox(boxHeading('Why'), p('x'), p('<a>')),
      note(p('y'), p('<b>')),
    );
    expect(outcomeOf(leaveBox('analysisBox'), story, 'a').text).toContain(
      'paragraph("x")), paragraph, noteToDesk',
    );
    expect(outcomeOf(leaveBox('noteToDesk'), story, 'b').text).toContain(
      'noteToDesk(paragraph("y")), paragraph)',
    );
  });

  test('stays in a box that is empty, and in a paragraph with words', () => {
    const story = doc(
      headline('S'),
      analysisBox(boxHeading('Why'), p('<a>')),
      note(p('<b>')),
      note(p('x'), p('y<c>')),
    );
    expect(outcomeOf(leaveBox('analysisBox'), story, 'a').done).toBe(false);
    expect(outcomeOf(leaveBox('noteToDesk'), story, 'b').done).toBe(false);
    expect(outcomeOf(leaveBox('noteToDesk'), story, 'c').done).toBe(false);
  });
});

describe('deleting', () => {
  const story = doc(
    headline('Sto<a>rm'),
    p('<b>one ', bold('tw<c>o')),
    readMore(target('al<d>pha')),
    analysisBox(boxHeading('<e>why'), p('<f>because')),
    figure(caption('<g>cap')),
  );

  test.each(['b', 'e', 'f', 'g'])(
    'backwards at the start of a block (%s) never pulls its words into another',
    (tag) => {
      expect(outcomeOf(joinBackward, story, tag)).toMatchObject({ done: false, text: story.toString() });
    },
  );

  test('from the headline into the body leaves both', () => {
    expect(outcomeOf(deleteSelection, story, 'a', 'c').text).toMatch(
      /^doc\(headline\("Sto"\), paragraph\(bold\("o"\)\)/,
    );
  });

  test('everything leaves an empty story', () => {
    const state = EditorState.create({ doc: story });
    let selected = state;
    selectAll(state, (tr) => {
      selected = state.apply(tr);
    });
    deleteSelection(selected, (tr) => {
      expect(tr.doc.toString()).toBe('doc(headline, paragraph)');
      tr.doc.check();
    });
    expect.assertions(1);
  });
});

type Outcome = { done: boolean; text: string; pos: number; parent: string; blocks: number };

function outcomeOf(command: Command, story: Built, from: string, to = from): Outcome {
  const start = EditorState.create({ doc: story });
  const selection = TextSelection.create(story, story.tag[from] ?? 0, story.tag[to] ?? 0);
  let state = start.apply(start.tr.setSelection(selection));
  const done = command(state, (tr) => {
    state = state.apply(tr);
  });
  state.doc.check();
  const { $head } = state.selection;
  return {
    done,
    text: state.doc.toString(),
    pos: $head.pos,
    parent: $head.parent.type.name,
    blocks: state.doc.childCount,
  };
}
