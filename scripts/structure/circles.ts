import type { Problem } from '#scripts/structure/problem.ts';
import type { Tree } from '#scripts/structure/tree.ts';
import { featureOf } from '#scripts/structure/zones.ts';

type Edge = { to: string; path: string; line: number };
type Graph = Map<string, Edge[]>;

/**
 * Circles between files, which make the order of loading matter, and between features, which make two folders one.
 * Types are gone when files load, so between files only what stays counts; features may not know each other in a
 * circle even by type.
 */
export function checkCircles(tree: Tree): Problem[] {
  const files: Graph = new Map();
  const features: Graph = new Map();
  for (const file of tree.files.values()) {
    if (file.isTest) continue;
    for (const { from, line, typeOnly } of file.imports) {
      if (!from?.startsWith('#')) continue;
      const to = from.slice(1);
      if (!typeOnly) addEdge(files, file.path, { to, path: file.path, line });
      const [own, other] = [featureOf(file.path), featureOf(to)];
      if (own && other && own !== other) addEdge(features, own, { to: other, path: file.path, line });
    }
  }
  return [
    ...circlesIn(files).map((circle) => problem('no circles', 'files import each other in a circle', circle)),
    ...circlesIn(features).map((circle) =>
      problem('no circles', 'features import each other in a circle', circle),
    ),
  ];
}

function problem(rule: string, what: string, circle: Edge[]): Problem {
  const first = circle[0] as Edge;
  const way = circle.map(({ to, path, line }) => `${path}:${line} → ${to}`).join(', ');
  return {
    path: first.path,
    line: first.line,
    rule,
    message: `${what}: ${way}. Move what both need below them, or pass it in from app/`,
  };
}

function addEdge(graph: Graph, from: string, edge: Edge) {
  const edges = graph.get(from) ?? [];
  if (!edges.some(({ to }) => to === edge.to)) edges.push(edge);
  graph.set(from, edges);
}

/** One shortest circle through each group of nodes that reach each other. */
function circlesIn(graph: Graph): Edge[][] {
  const reported = new Set<string>();
  const circles: Edge[][] = [];
  for (const start of [...graph.keys()].sort()) {
    if (reported.has(start)) continue;
    const circle = shortestWayBack(graph, start);
    if (!circle) continue;
    circles.push(circle);
    for (const { to } of circle) reported.add(to);
  }
  return circles;
}

function shortestWayBack(graph: Graph, start: string): Edge[] | null {
  const cameBy = new Map<string, { before: string; edge: Edge }>();
  const queue = [start];
  for (const node of queue) {
    for (const edge of graph.get(node) ?? []) {
      if (edge.to === start) return [...wayTo(cameBy, start, node), edge];
      if (cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, { before: node, edge });
      queue.push(edge.to);
    }
  }
  return null;
}

function wayTo(cameBy: Map<string, { before: string; edge: Edge }>, start: string, end: string): Edge[] {
  const way: Edge[] = [];
  for (let node = end; node !== start; ) {
    const step = cameBy.get(node);
    if (!step) break;
    way.unshift(step.edge);
    node = step.before;
  }
  return way;
}
