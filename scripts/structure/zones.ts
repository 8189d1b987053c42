import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Problem } from '#scripts/structure/problem.ts';
import type { Import, SourceFile, Tree } from '#scripts/structure/tree.ts';

/** Who may import whom. A zone may always import itself; test, e2e, bench and prisma may import anything. */
const mayImport: Record<string, string[]> = {
  app: ['features', 'site', 'components', 'editor', 'lib'],
  features: ['site', 'components', 'editor', 'lib'],
  site: ['editor', 'lib'],
  components: ['lib'],
  editor: ['lib'],
  lib: [],
  server: ['features', 'editor', 'lib'],
};

/** What another feature may be asked for; everything else in its folder is its own affair. */
const sharedOfFeature =
  /(^|\/)((queries|commands|policy|schema|workflow)\.ts|rules\/[^/]+\.ts|components\/[^/]+\.tsx?)$/;

/** Imports that cross a border they may not cross, are not written with `#`, or lead nowhere. */
export function checkZones(tree: Tree): Problem[] {
  return [...tree.files.values()].flatMap((file) =>
    file.imports.flatMap((one) => {
      const problem = problemOf(tree, file, one);
      return problem ? [{ path: file.path, line: one.line, ...problem }] : [];
    }),
  );
}

function problemOf(tree: Tree, file: SourceFile, { from, typeOnly }: Import) {
  if (from === null) {
    return {
      rule: 'plain imports',
      message: 'write the imported path as a plain string: this check follows it',
    };
  }
  if (from.startsWith('.') || from.startsWith('/')) {
    return {
      rule: 'plain imports',
      message: `write "${from}" as "#folder/file.ts", from the root with its full name`,
    };
  }
  if (!from.startsWith('#')) return problemOfPackage(from);
  const target = from.slice(1);
  if (!target.startsWith('generated/') && !existsSync(join(tree.root, target))) {
    return {
      rule: 'plain imports',
      message: `"${from}" is no file: write its full name with its ending, as in "#lib/db.ts"`,
    };
  }
  if (/\.test\.tsx?$/.test(target)) {
    return { rule: 'zones', message: `"${from}" is a test: move what is shared to test/` };
  }
  return file.isTest ? null : borderProblem(file, from, target, typeOnly);
}

function problemOfPackage(from: string) {
  if (from.startsWith('node:') || !isBuiltin(from)) return null;
  return { rule: 'plain imports', message: `write "node:${from}"` };
}

function borderProblem(file: SourceFile, from: string, target: string, typeOnly: boolean) {
  const allowed = mayImport[file.zone];
  const zone = target.split('/')[0] ?? '';
  if (!allowed || zone === 'generated') return null;
  if (zone !== file.zone && !allowed.includes(zone)) {
    const may = [...allowed, file.zone].map((name) => `${name}/`).join(', ');
    return {
      rule: 'zones',
      message: `${file.zone}/ may import ${may} only, not "${from}": move one of the two`,
    };
  }
  if (file.zone === 'site' && zone === 'editor' && target !== 'editor/document.ts') {
    return {
      rule: 'zones',
      message: `site/ reads documents through "#editor/document.ts" only, not "${from}"`,
    };
  }
  if (file.zone === 'server' && target.startsWith('editor/views/') && !typeOnly) {
    return { rule: 'zones', message: `the server never draws the editor: do not import "${from}"` };
  }
  return file.zone === 'features' && zone === 'features' ? featureProblem(file.path, from, target) : null;
}

function featureProblem(path: string, from: string, target: string) {
  const other = featureOf(target);
  if (other === null || other === featureOf(path)) return null;
  if (sharedOfFeature.test(target)) return null;
  return {
    rule: 'zones',
    message: `of another feature only queries, commands, policy, rules, schema, workflow and components may be imported, not "${from}": ask for one of these in features/${other}/`,
  };
}

/** The feature that a path belongs to, or null outside of `features/`. */
export function featureOf(path: string): string | null {
  return path.match(/^features\/([^/]+)\//)?.[1] ?? null;
}
