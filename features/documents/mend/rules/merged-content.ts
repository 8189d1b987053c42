import { Fragment, type Node } from '@tiptap/pm/model';

/** Where two texts of a block differ: from `start` to `a` in the one, to `b` in the other. */
type Difference = { start: number; a: number; b: number };

/**
 * A block that was changed by two: `was` with the changes of both, where each changed another place of its words. Where
 * only one of them changed it, theirs. Null where both did in one place, or where it is more than running text.
 */
export function mergedContent(was: Node, is: Node, now: Node): Node | null {
  if (now.eq(was)) return is;
  if (!was.isTextblock || !was.sameMarkup(is) || !was.sameMarkup(now)) return null;
  const mine = differenceOf(was, is);
  const theirs = differenceOf(was, now);
  if (!mine || !theirs) return null;
  if (mine.a < theirs.start) {
    return now.copy(joined(is.content.cut(0, mine.b), now.content.cut(mine.a)));
  }
  if (theirs.a < mine.start) {
    return now.copy(joined(now.content.cut(0, theirs.b), is.content.cut(theirs.a)));
  }
  return null;
}

function differenceOf(was: Node, is: Node): Difference | null {
  const start = was.content.findDiffStart(is.content);
  const ends = was.content.findDiffEnd(is.content);
  if (start === null || !ends) return null;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return { start, a: ends.a + overlap, b: ends.b + overlap };
}

function joined(before: Fragment, after: Fragment): Fragment {
  return Fragment.from(before).append(after);
}
