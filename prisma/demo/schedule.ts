import type { Act, DemoStory } from '#prisma/demo/demo-story.ts';
import { type Written, worded } from '#prisma/demo/wording.ts';

/** One act of one story with its moment, and for writing the blocks that are put in at that moment. */
export type Scheduled = { story: DemoStory; act: Act; at: Date };

const HOUR = 3_600_000;
const BLOCKS_AT_ONCE = 4;
/** Between two bursts of writing, in milliseconds. */
const PAUSE = 150_000;

/**
 * All acts of all stories in the order of time, as they happened in one newsroom: so that what links to a story comes after
 * it, and the record reads in its own order. Writing is spread over minutes, a few blocks at a time.
 */
export function schedule(stories: readonly DemoStory[], from: Date, zone: string): Scheduled[] {
  const all = stories.flatMap((story) =>
    story.acts.flatMap((act, index) => {
      const start = momentOf(act, from);
      const next = story.acts[index + 1];
      const end = next ? momentOf(next, from).getTime() : Number.POSITIVE_INFINITY;
      return inBursts(wordedAct(act, { at: start, zone })).map((burst, number) => {
        const at = new Date(Math.min(start.getTime() + number * PAUSE, end - 1));
        return { story, act: burst, at };
      });
    }),
  );
  return all.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function momentOf({ ago }: { ago: number }, from: Date): Date {
  return new Date(from.getTime() - ago * HOUR);
}

/** Texts, and the words that are looked for in them, are worded the same way. */
function wordedAct(act: Act, written: Written): Act {
  switch (act.do) {
    case 'write':
      return { ...act, text: worded(act.text, written) };
    case 'add':
      return { ...act, after: worded(act.after, written), text: worded(act.text, written) };
    case 'change':
      return { ...act, from: worded(act.from, written), to: worded(act.to, written) };
    default:
      return act;
  }
}

function inBursts(act: Act): Act[] {
  if (act.do !== 'write') return [act];
  const blocks = act.text.trim().split(/\n\s*\n/);
  const bursts: Act[] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE) {
    bursts.push({ ...act, text: blocks.slice(from, from + BLOCKS_AT_ONCE).join('\n\n') });
  }
  return bursts;
}
