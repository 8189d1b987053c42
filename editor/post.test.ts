import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { emptyPost, isEmptyPost, POST_BLOCKS, parsePost, postText } from '#editor/post.ts';
import { postParts } from '#editor/post-schema.ts';
import { caption, doc, figure, headline, id, li, note, p, ul } from '#test/build-document.ts';

const schema = getSchema(postParts);
const post = (...blocks: Parameters<typeof doc>) => ({
  type: 'doc',
  content: doc(headline('x'), ...(blocks as never[]))
    .children.slice(1)
    .map((block) => block.toJSON()),
});

test('the editor of posts and the parser of posts know the same blocks', () => {
  const wrong = Object.keys(schema.nodes).filter(
    (name) =>
      !(POST_BLOCKS as readonly string[]).includes(name) &&
      schema.topNodeType.contentMatch.matchType(schema.nodes[name] as never),
  );
  expect(wrong).toEqual([]);
  const json = post(p('Rain fell.'), ul(li(p('One'))));
  expect(parsePost(json)).toMatchObject({ ok: true });
  expect(() => Node.fromJSON(schema, json).check()).not.toThrow();
  expect(() => Node.fromJSON(schema, emptyPost(id('a'))).check()).not.toThrow();
});

test('what is no post is refused with a sentence', () => {
  for (const json of [
    null,
    [],
    { type: 'doc', content: [] },
    { type: 'doc', content: [null] },
    post(note(p('To us'))),
  ])
    expect(parsePost(json)).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
  const long = 'a'.repeat(15_000);
  expect(parsePost(post(p(long), p(long), p(long), p(long)))).toMatchObject({ ok: false });
});

test('words, and whether there is anything to show', () => {
  const read = (json: unknown) => {
    const parsed = parsePost(json);
    if (!parsed.ok) throw new Error(parsed.problem);
    return parsed.story;
  };
  expect(postText(read(post(p('Rain fell.'), ul(li(p('One'))))))).toBe('Rain fell.\nOne');
  expect(isEmptyPost(read(emptyPost(id('a'))))).toBe(true);
  expect(isEmptyPost(read(post(figure({ picture: null }, caption('')))))).toBe(true);
  expect(isEmptyPost(read(post(figure({ picture: id('b') }, caption('')))))).toBe(false);
});
