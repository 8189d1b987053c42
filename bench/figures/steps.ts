import { atMost, type Bench } from '#bench/figure.ts';
import { newsroom, signedIn, site, writeStory } from '#bench/newsroom.ts';
import { median, percentile } from '#bench/statistics.ts';
import { present, Tab } from '#test/co-editing.ts';

const LETTERS = 400;

/** From sending what somebody typed to hearing that it is stored: one person, a letter at a time, over the desk's stream. */
export const steps: Bench = {
  name: 'steps',
  measure: async () => {
    const { writer } = await newsroom();
    const { token } = await signedIn(writer);
    const { draftId } = await writeStory(600);
    const times: number[] = [];
    let sentAt = 0;
    let heard = Promise.withResolvers<void>();
    const tab = new Tab({
      node: { address: site },
      token,
      draftId,
      at: await present(draftId),
      meddler: {
        sending: ({ type }) => {
          if (type === 'batch') sentAt = performance.now();
          return false;
        },
        receiving: ({ type }) => {
          if (type === 'ack' && sentAt > 0) times.push(performance.now() - sentAt);
          if (type === 'ack' || type === 'opened') queueMicrotask(heard.resolve);
          return false;
        },
      },
    });
    await heard.promise;
    for (let letter = 0; letter < LETTERS; letter += 1) {
      heard = Promise.withResolvers();
      const { state } = tab;
      tab.dispatch(state.tr.insertText('x', state.doc.content.size - 1));
      await heard.promise;
    }
    tab.close();
    return [
      atMost('a confirmed step, median', median(times), 4, 'ms'),
      atMost('a confirmed step, p95', percentile(times, 95), 13, 'ms'),
    ];
  },
};
