import { checkCircles } from '#scripts/structure/circles.ts';
import { checkDocComments } from '#scripts/structure/doc-comments.ts';
import { checkFloors } from '#scripts/structure/floors.ts';
import { checkNames } from '#scripts/structure/names.ts';
import type { Problem } from '#scripts/structure/problem.ts';
import { checkReserved } from '#scripts/structure/reserved.ts';
import { checkServerGraph } from '#scripts/structure/server-graph.ts';
import { checkSizes } from '#scripts/structure/sizes.ts';
import { readTree } from '#scripts/structure/tree.ts';
import { checkZones } from '#scripts/structure/zones.ts';

/** Every problem of the repository at `root`, in the order of its files. Files that do not parse are problems too. */
export async function checkStructure(root: string): Promise<Problem[]> {
  const tree = readTree(root);
  const problems = [
    ...tree.problems,
    ...checkNames(tree),
    ...checkZones(tree),
    ...checkCircles(tree),
    ...checkReserved(tree),
    ...checkDocComments(tree),
    ...checkSizes(tree),
    ...checkServerGraph(tree),
    ...checkFloors(root),
  ];
  return problems.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}
