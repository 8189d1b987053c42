import { Visitor } from 'oxc-parser';
import type { Problem } from '#scripts/structure/problem.ts';
import type { SourceFile, Tree } from '#scripts/structure/tree.ts';

const mostLinesOfFile = 400;
const mostLinesOfFunction = 80;
const mostLinesOfRoute = 80;

/** Files, functions and routes that outgrew what can be read at a sitting. */
export function checkSizes(tree: Tree): Problem[] {
  return [...tree.files.values()].flatMap((file) => [...fileProblems(file), ...functionProblems(file)]);
}

function fileProblems({ path, zone, text, isTest }: SourceFile): Problem[] {
  const lines = text.trimEnd().split('\n').length;
  if (zone === 'app' && !isTest && /\.tsx?$/.test(path) && lines > mostLinesOfRoute) {
    const message = `${lines} lines, ${mostLinesOfRoute} at most (aim at 60): a route composes, so move what decides or draws to its feature`;
    return [{ path, line: 1, rule: 'sizes', message }];
  }
  if (lines <= mostLinesOfFile) return [];
  const message = `${lines} lines, ${mostLinesOfFile} at most: it holds two things, so name them`;
  return [{ path, line: 1, rule: 'sizes', message }];
}

function functionProblems(file: SourceFile): Problem[] {
  if (!file.program) return [];
  const problems: Problem[] = [];
  const groups = file.isTest || file.zone === 'e2e' ? startsOfGroups(file) : new Set<number>();
  const measure = (node: { start: number; end: number }) => {
    const line = file.lineOf(node.start);
    const lines = file.lineOf(node.end) - line + 1;
    if (lines <= mostLinesOfFunction || groups.has(node.start)) return;
    const message = `a function of ${lines} lines, ${mostLinesOfFunction} at most (aim at 40): give its parts names`;
    problems.push({ path: file.path, line, rule: 'sizes', message });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(file.program);
  return problems;
}

/** Where the functions given to `describe` start: they group tests and are as long as their tests are many. */
function startsOfGroups(file: SourceFile): Set<number> {
  const starts = new Set<number>();
  if (!file.program) return starts;
  new Visitor({
    CallExpression: (node) => {
      if (!/^(test\.)?describe\b/.test(file.text.slice(node.callee.start, node.callee.end))) return;
      for (const argument of node.arguments) starts.add(argument.start);
    },
  }).visit(file.program);
  return starts;
}
