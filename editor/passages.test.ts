import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { passageAt, passagesOf, repairIds } from '#editor/passages.ts';
import {
  analysisBox,
  boxHeading,
  doc,
  headline,
  id,
  li,
  note,
  p,
  standfirst,
  ul,
} from '#test/build-document.ts';

describe('passagesOf', () => {
  test('a whole list or box is one passage; a note to desk and an empty standfirst are none', () => {
    const story = doc(
      headline('S'),
      standfirst(),
      ul({ id: 'l' }, li(p('a')), li(p('b'))),
      note(p('n')),
      analysisBox(boxHeading('Why'), p('x')),
    );
    expect(passagesOf(story).map(({ type, index }) => [type, index])).toEqual([
      ['headline', 0],
      ['bulletList', 2],
      ['analysisBox', 4],
    ]);
  });

  test('finds the passage that holds a position', () => {
    const story = doc(
      headline('S'),
      ul({ id: 'l' }, li(p('a')), li(p('b<here>'))),
      note(p('n<note>')),
      p('x'),
    );
    expect(passageAt(story, story.tag.here ?? 0)?.id).toBe(id('l'));
    expect(passageAt(story, story.tag.note ?? 0)).toBeNull();
    expect(passageAt(story, 0)).toBeNull();
  });
});

describe('repairIds', () => {
  test('writes nothing into a document that is in order', () => {
    expect(repairIds(doc(headline('S'), p('x')), made())).toEqual([]);
  });

  test('renews the later of two, gives a missing one, and reaches into boxes', () => {
    const story = doc(
      headline({ id: 'h' }, 'S'),
      p({ id: 'a' }, 'x'),
      ul({ id: 'l' }, li(p({ id: 'b' }, 'y'))),
    );
    const broken = new Transform(story)
      .setNodeAttribute(0, 'id', null)
      .setNodeAttribute(story.child(0).nodeSize + story.child(1).nodeSize + 2, 'id', id('a')).doc;
    const transform = new Transform(broken);
    for (const step of repairIds(broken, made())) transform.step(step);
    expect(idsOf(transform.doc)).toEqual([id('new 1'), id('a'), id('l'), id('new 2')]);
  });
});

function made(): () => string {
  let count = 0;
  return () => id(`new ${++count}`);
}

function idsOf(node: ReturnType<typeof doc> | Transform['doc']): string[] {
  const ids: string[] = [];
  node.descendants((child) => {
    if (child.attrs.id !== undefined) ids.push(child.attrs.id);
  });
  return ids;
}
