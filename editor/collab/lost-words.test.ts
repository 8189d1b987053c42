import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { lostWords } from '#editor/collab/lost-words.ts';
import { rebaseSteps } from '#editor/collab/rebase.ts';
import { schema } from '#editor/schema.ts';
import { doc, headline, id, p } from '#test/build-document.ts';

test('letters typed one by one come back as the word that stood there in the end', () => {
  const story = doc(headline('Storm'), p({ id: 'a' }, 'One <a>two'), p({ id: 'b' }, 'Three<b>'));
  const a = story.tag.a ?? 0;
  const b = story.tag.b ?? 0;
  const own = new Transform(story);
  for (const [at, letter] of [...'vitaal'].entries()) own.insert(a + at, schema.text(letter));
  own.delete(a + 4, a + 5);
  own.insert(own.mapping.map(b), schema.text(' four'));
  const $a = story.resolve(a);
  const over = new Transform(story).delete($a.before(), $a.after()).steps;

  const { lost, doc: result } = rebaseSteps({ doc: story, over, steps: own.steps });
  expect(result.textContent).toBe('StormThree four');
  expect(lostWords(story, own.steps, lost)).toEqual([{ passage: id('a'), text: 'vital' }]);
});
