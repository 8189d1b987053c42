import { type Expression, type Program, Visitor } from 'oxc-parser';
import type { Problem } from '#scripts/structure/problem.ts';
import type { SourceFile, Tree } from '#scripts/structure/tree.ts';

const client = /^(#lib\/db(\.ts|\/.*)|#generated\/.*|@prisma\/client(\/.*)?)$/;
const driver = /^(pg|pg-boss|@prisma\/adapter-pg|@prisma\/driver-adapter-utils)$/;
const mayHoldClient =
  /^(lib|prisma|test|e2e|bench)\/|^server\/rooms(\/|\.ts$)|^features\/.*\/(queries|commands|jobs)\.ts$/;
/** The server's clock, which tests may set, and the one of an open page: `lib/clock.ts` needs Node. */
const clocks = new Set(['lib/clock.ts', 'lib/browser-clock.ts']);
const readsSettings = new Set(['app', 'features', 'editor', 'site', 'components', 'lib', 'server', 'prisma']);

/** What only one place may touch: the database client, the environment, the time, and `"use server"`. */
export function checkReserved(tree: Tree): Problem[] {
  return [...tree.files.values()]
    .filter((file) => !file.isTest)
    .flatMap((file) => [...databaseProblems(file), ...ambientProblems(file), ...actionProblems(file)]);
}

function databaseProblems({ path, zone, imports }: SourceFile): Problem[] {
  if (mayHoldClient.test(path)) return [];
  return imports
    .filter(({ from, typeOnly }) => from && !typeOnly && (client.test(from) || driver.test(from)))
    .filter(({ from }) => !(zone === 'server' && from && driver.test(from)))
    .map(({ from, line }) => ({
      path,
      line,
      rule: 'database',
      message: `"${from}" is for queries, commands, jobs, lib/, server/rooms, prisma/ and test/: ask a query or a command`,
    }));
}

function ambientProblems(file: SourceFile): Problem[] {
  const { path, zone, program } = file;
  if (!program || !readsSettings.has(zone)) return [];
  const problems: Problem[] = [];
  const report = (start: number, rule: string, message: string) =>
    problems.push({ path, line: file.lineOf(start), rule, message });
  const time = (start: number) => {
    if (!clocks.has(path)) report(start, 'time', 'only lib/clock.ts reads the time: call its now()');
  };
  new Visitor({
    MemberExpression: (node) => {
      const read = file.text.slice(node.start, node.end).replace(/\s|\?/g, '');
      if (/^(globalThis\.)?process(\.env|\[['"]env['"]\])$/.test(read) && path !== 'lib/env.ts') {
        report(node.start, 'environment', 'only lib/env.ts reads the environment: add the setting there');
      }
      if (/^(globalThis\.)?Date\.now$/.test(read)) time(node.start);
    },
    NewExpression: (node) => {
      if (isDate(node.callee) && node.arguments.length === 0) time(node.start);
    },
    CallExpression: (node) => {
      if (isDate(node.callee)) time(node.start);
    },
    ImportDeclaration: (node) => {
      const names = node.specifiers.map(({ local }) => local.name);
      if (node.source.value === 'node:process' && names.includes('env') && path !== 'lib/env.ts') {
        report(node.start, 'environment', 'only lib/env.ts reads the environment: add the setting there');
      }
    },
  }).visit(program);
  return problems;
}

function isDate(callee: Expression): boolean {
  return callee.type === 'Identifier' && callee.name === 'Date';
}

function actionProblems(file: SourceFile): Problem[] {
  const { path, program } = file;
  if (!program) return [];
  const isActions = /^features\/.*\/actions\.ts$/.test(path);
  const marked = directives(program, 'use server');
  const report = (start: number, message: string) => ({
    path,
    line: file.lineOf(start),
    rule: 'actions',
    message,
  });
  if (!isActions) {
    return inlineDirectives(program).map((start) =>
      report(start, '"use server" is for a feature\'s actions.ts: anybody may call what it marks'),
    );
  }
  if (marked.length === 0) return [report(0, 'actions.ts begins with "use server"')];
  return unwrappedExports(program).map((start) =>
    report(
      start,
      'export const nameAction = action(schema, command): the wrapper checks origin, input and actor',
    ),
  );
}

function directives(program: Program, word: string): number[] {
  return program.body.flatMap((node) =>
    node.type === 'ExpressionStatement' && 'directive' in node && node.directive === word ? [node.start] : [],
  );
}

function inlineDirectives(program: Program): number[] {
  const starts: number[] = [];
  new Visitor({
    ExpressionStatement: (node) => {
      if ('directive' in node && node.directive === 'use server') starts.push(node.start);
    },
  }).visit(program);
  return starts;
}

/** Where an exported value is something other than a call of a wrapper that comes from lib/action.ts. */
function unwrappedExports(program: Program): number[] {
  const wrappers = new Set(
    program.body.flatMap((node) =>
      node.type === 'ImportDeclaration' && node.source.value === '#lib/action.ts'
        ? node.specifiers.map(({ local }) => local.name)
        : [],
    ),
  );
  return program.body.flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration' || node.type === 'ExportAllDeclaration') return [node.start];
    if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return [];
    if (node.declaration?.type !== 'VariableDeclaration') return [node.start];
    return node.declaration.declarations
      .filter(({ init }) => !(init?.type === 'CallExpression' && wrappers.has(nameOf(init.callee))))
      .map(({ start }) => start);
  });
}

function nameOf(callee: Expression): string {
  return callee.type === 'Identifier' ? callee.name : '';
}
