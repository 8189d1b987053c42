import type { Program } from 'oxc-parser';
import type { Problem } from '#scripts/structure/problem.ts';
import type { SourceFile, Tree } from '#scripts/structure/tree.ts';

const documented = /^(lib|editor|site)\/|^features\/.*\/(queries|commands)\.ts$/;

type Statement = Program['body'][number];

/** Exports of lib/, editor/, site/, queries and commands that nothing is said about. */
export function checkDocComments(tree: Tree): Problem[] {
  return [...tree.files.values()]
    .filter(({ path, isTest }) => documented.test(path) && !isTest)
    .flatMap((file) =>
      undocumented(file).map(({ name, start }) => ({
        path: file.path,
        line: file.lineOf(start),
        rule: 'doc comments',
        message: `say in /** */ over ${name} what it is, its units, what it throws or returns when it fails`,
      })),
    );
}

function undocumented(file: SourceFile): { name: string; start: number }[] {
  if (!file.program) return [];
  const seen = new Set<string>();
  return file.program.body.flatMap((node) => {
    const name = exportedName(node);
    // Of overloads the first one carries the comment.
    if (name === null || seen.has(name)) return [];
    seen.add(name);
    return hasComment(file, node.start) ? [] : [{ name, start: node.start }];
  });
}

/** The name a statement exports, or null: `export { a } from` is documented where `a` is made. */
function exportedName(node: Statement): string | null {
  if (node.type === 'ExportDefaultDeclaration') return 'default';
  if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return null;
  const { declaration } = node;
  if (declaration.type === 'VariableDeclaration') {
    const id = declaration.declarations[0]?.id;
    return id?.type === 'Identifier' ? id.name : 'these';
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? declaration.id.name : 'this';
}

function hasComment({ comments, text }: SourceFile, start: number): boolean {
  return comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      comment.end <= start &&
      text.slice(comment.end, start).trim() === '',
  );
}
