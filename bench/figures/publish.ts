import { atMost, type Bench, forComparison } from '#bench/figure.ts';
import { textOf } from '#bench/http.ts';
import { LAST, newsroom, pathOf, publish as putOut, signedIn, site, writeStory } from '#bench/newsroom.ts';
import { callAction } from '#bench/server-action.ts';
import { median, percentile } from '#bench/statistics.ts';
import { changeOf, edit, file, pass, typeAfter } from '#test/newsroom.ts';

const ROUNDS = 40;

/** From the press of the button to the first page that shows the new words, while a reader asks for it all the time. */
export const publish: Bench = {
  name: 'publish',
  measure: async () => {
    const { writer, editor } = await newsroom();
    const { cookie } = (await signedIn(editor)).headers;
    const story = await writeStory(600);
    await putOut(story);
    const url = `${site}${await pathOf(story)}`;
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const word = `roundword${round}`;
      await edit(writer, story, typeAfter(LAST, ` ${word}`));
      const { versionId } = await file(writer, story);
      await pass(editor, story.storyId);
      await textOf(url);
      const { storyId } = story;
      const input = {
        storyId,
        change: await changeOf(storyId),
        how: 'passed',
        versionId,
        cause: 'development',
      };
      times.push(await untilShown(url, word, () => callAction('publishStoryAction', cookie, storyId, input)));
    }
    return [
      forComparison('publish to fresh page, median', median(times), 'ms'),
      atMost('publish to fresh page, p95', percentile(times, 95), 100, 'ms'),
    ];
  },
};

/** Milliseconds from the beginning of an act until a page that was asked for after it holds a word. */
export async function untilShown(url: string, word: string, act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const acting = act();
  acting.catch(() => undefined);
  for (;;) {
    if ((await textOf(url)).includes(word)) break;
    if (performance.now() - began > 10_000) throw new Error(`${url} never showed "${word}".`);
  }
  const shown = performance.now() - began;
  await acting;
  return shown;
}
