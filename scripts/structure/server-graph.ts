import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '#scripts/structure/problem.ts';
import type { Import, SourceFile, Tree } from '#scripts/structure/tree.ts';

const drawing = /^(react|react-dom|@tiptap\/react|react-aria-components|lucide-react)(\/|$)/;
const rule = 'server graph';

/** What the files of server/ reach: plain TypeScript that draws nothing and that Node loads as it stands. */
export function checkServerGraph(tree: Tree): Problem[] {
  const reached = reach(tree);
  const problems = [...reached.values()].flatMap((file) => fileProblems(file, reached));
  // What cannot load is already named; loading it would say the same less clearly.
  if (problems.length > 0 || tree.problems.length > 0) return problems;
  return loadProblems(tree, reached);
}

function reach(tree: Tree): Map<string, SourceFile> {
  const reached = new Map<string, SourceFile>();
  const queue = [...tree.files.values()].filter(({ zone, isTest }) => zone === 'server' && !isTest);
  for (const file of queue) {
    if (reached.has(file.path)) continue;
    reached.set(file.path, file);
    for (const { from } of valueImports(file)) {
      const next = from?.startsWith('#') ? tree.files.get(from.slice(1)) : undefined;
      if (next) queue.push(next);
    }
  }
  return reached;
}

function valueImports(file: SourceFile): Import[] {
  return file.imports.filter(({ typeOnly }) => !typeOnly);
}

function fileProblems(file: SourceFile, reached: Map<string, SourceFile>): Problem[] {
  const problem = (line: number, message: string) => ({ path: file.path, line, rule, message });
  const drawn = valueImports(file)
    .filter(({ from }) => from && drawing.test(from))
    .map(({ from, line }) => problem(line, `server/ reaches this file, and "${from}" does not load there`));
  if (/\.(ts|json)$/.test(file.path)) return drawn;
  const importer = [...reached.values()].find((other) =>
    valueImports(other).some(({ from }) => from === `#${file.path}`),
  );
  return [
    ...drawn,
    problem(1, `server/ reaches this file by ${importer?.path ?? 'itself'}: Node loads plain .ts only`),
  ];
}

/**
 * Loads, in one plain Node, everything that the server's files import. The files of server/ that nobody imports are
 * the programs themselves: loading them would start them, so of these only the imports are loaded.
 */
function loadProblems(tree: Tree, reached: Map<string, SourceFile>): Problem[] {
  const targets = new Map<string, { path: string; line: number }>();
  for (const file of reached.values()) {
    for (const { from, line } of valueImports(file)) {
      if (from) targets.set(from, { path: file.path, line });
    }
  }
  const names = [...targets.keys()].filter((name) => !name.startsWith('.') && isThere(tree.root, name));
  if (names.length === 0) return [];
  const loader = `
    const broken = [];
    for (const name of ${JSON.stringify(names)}) {
      try { await import(name.startsWith('#') ? new URL(name.slice(1), ${JSON.stringify(`${pathToFileURL(tree.root).href}/`)}) : name); }
      catch (error) { broken.push([name, String(error?.message ?? error).split('\\n')[0]]); }
    }
    process.stdout.write('\\n@@' + JSON.stringify(broken), () => process.exit(0));`;
  const run = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--no-warnings', '--input-type=module', '-e', loader],
    {
      cwd: tree.root,
      encoding: 'utf8',
      timeout: 120_000,
    },
  );
  const answer = run.stdout.split('\n@@')[1];
  if (answer === undefined) {
    const said = run.stderr.trim().split('\n').at(-1) ?? '';
    return [{ path: 'server', line: 1, rule, message: `what it imports ends the process: ${said}` }];
  }
  return (JSON.parse(answer) as [string, string][]).map(([name, message]) => {
    const { path, line } = targets.get(name) ?? { path: 'server', line: 1 };
    return { path, line, rule, message: `"${name}" does not load in plain Node: ${message}` };
  });
}

/** Generated code is missing before `prisma generate`, which comes before this check wherever it matters. */
function isThere(root: string, name: string): boolean {
  return !name.startsWith('#generated/') || existsSync(join(root, name.slice(1)));
}
