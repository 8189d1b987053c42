import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, type Program, parseSync, Visitor } from 'oxc-parser';
import type { Problem } from '#scripts/structure/problem.ts';

/** The folders whose files have to keep to the structure. `scripts/` and the configurations at the root are outside. */
export const zones = [
  'app',
  'features',
  'site',
  'components',
  'editor',
  'lib',
  'server',
  'prisma',
  'test',
  'e2e',
  'bench',
] as const;

export type Import = {
  /** What is written between the quotes, or null where it is computed. */
  from: string | null;
  line: number;
  /** Gone when the types are stripped: `import type`, `export type ... from`, `import('x').T`. */
  typeOnly: boolean;
};

export type SourceFile = {
  /** From the root, with forward slashes. */
  path: string;
  zone: string;
  text: string;
  /** Null for what is not code (stylesheets). */
  program: Program | null;
  comments: Comment[];
  imports: Import[];
  isTest: boolean;
  lineOf(offset: number): number;
};

export type Tree = { root: string; files: Map<string, SourceFile>; problems: Problem[] };

const code = /\.(ts|tsx|js|mjs)$/;
const read = /\.(ts|tsx|js|mjs|css|prisma)$/;
const skipped = new Set(['node_modules', 'generated', 'migrations', 'data']);

/** Reads and parses every source file of the zones. */
export function readTree(root: string): Tree {
  const tree: Tree = { root, files: new Map(), problems: [] };
  for (const zone of zones) {
    if (existsSync(join(root, zone))) walk(tree, zone, zone);
  }
  return tree;
}

function walk(tree: Tree, zone: string, folder: string) {
  for (const entry of readdirSync(join(tree.root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.'))
      walk(tree, zone, path);
    if (entry.isFile() && read.test(entry.name)) tree.files.set(path, readSource(tree, zone, path));
  }
}

function readSource(tree: Tree, zone: string, path: string): SourceFile {
  const text = readFileSync(join(tree.root, path), 'utf8');
  const starts = lineStarts(text);
  const lineOf = (offset: number) => countUpTo(starts, offset);
  const file: SourceFile = {
    path,
    zone,
    text,
    program: null,
    comments: [],
    imports: [],
    isTest: /\.test\.tsx?$/.test(path),
    lineOf,
  };
  if (!code.test(path)) return file;
  const parsed = parseSync(path, text);
  const broken = parsed.errors[0];
  if (broken) {
    tree.problems.push({
      path,
      line: lineOf(broken.labels[0]?.start ?? 0),
      rule: 'syntax',
      message: broken.message,
    });
    return file;
  }
  file.program = parsed.program;
  file.comments = parsed.comments;
  file.imports = importsOf(parsed.program, lineOf);
  return file;
}

function importsOf(program: Program, lineOf: (offset: number) => number): Import[] {
  const imports: Import[] = [];
  const note = (node: { start: number }, from: string | null, typeOnly: boolean) => {
    imports.push({ from, line: lineOf(node.start), typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => note(node, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => note(node, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) note(node, node.source.value, node.exportKind === 'type');
    },
    ImportExpression: (node) => {
      const { source } = node;
      const plain = source.type === 'Literal' && typeof source.value === 'string';
      note(node, plain ? String(source.value) : null, false);
    },
    TSImportType: (node) => note(node, node.source.value, true),
  }).visit(program);
  return imports;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function countUpTo(starts: number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next < 0 ? starts.length : next;
}
