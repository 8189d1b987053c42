import type { Problem } from '#scripts/structure/problem.ts';
import type { SourceFile, Tree } from '#scripts/structure/tree.ts';

const catchAll = /^(index|utils?|helpers?|types|common|misc)\./;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** `(group)`, `[param]`, `[...rest]`, `[[...rest]]` and `@slot` are Next's own folder names. */
const nextFolder = /^(\(.+\)|\[{1,2}(\.\.\.)?[a-zA-Z]+\]{1,2}|@[a-z-]+)$/;
const nextFile =
  /^(page|layout|template|loading|error|global-error|not-found|default|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image)\.tsx?$/;

const featureFile = /^(schema|workflow|policy|queries|commands|actions|reactions|jobs|use-[a-z0-9-]+)\.ts$/;
const leafFolders: Record<string, RegExp> = {
  rules: /\.ts$/,
  services: /\.ts$/,
  components: /\.tsx?$/,
};
const testFile = /\.test\.tsx?$/;

/** Names: kebab-case, none that says nothing, and in features/ and app/ only those of the closed list. */
export function checkNames(tree: Tree): Problem[] {
  return [...tree.files.values()].flatMap((file) =>
    messagesFor(file).map((message) => ({ path: file.path, line: 1, rule: 'file names', message })),
  );
}

function messagesFor({ path, zone }: SourceFile): string[] {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const messages: string[] = [];
  if (catchAll.test(name)) messages.push(`"${name}" says nothing: name the file after what it exports`);
  for (const part of parts) {
    if (!isKebab(part, zone)) messages.push(`"${part}" is not kebab-case`);
  }
  if (zone === 'features') messages.push(...featureMessages(parts.slice(1)));
  if (zone === 'app' && !nextFile.test(name) && !testFile.test(name) && !name.endsWith('.css')) {
    messages.push(
      'app/ holds routes only (page, layout, route, ...): move it to the feature, or to components/',
    );
  }
  return messages;
}

function isKebab(part: string, zone: string): boolean {
  if (zone === 'app' && nextFolder.test(part)) return true;
  return part.split('.').every((word) => kebab.test(word));
}

function featureMessages(parts: string[]): string[] {
  const name = parts.at(-1) ?? '';
  const folders = parts.slice(1, -1);
  if (parts.length < 2) return ['features/ has folders only: one for each noun'];
  const leafAt = folders.findIndex((folder) => folder in leafFolders);
  if (leafAt >= 0 && leafAt < folders.length - 1) {
    return [`${folders[leafAt]}/ has no folders: make a sub-concern, a folder beside it`];
  }
  const allowed = leafAt >= 0 ? leafFolders[folders[leafAt] ?? ''] : featureFile;
  if (testFile.test(name) || allowed?.test(name)) return [];
  return [
    leafAt >= 0
      ? `"${name}" does not belong in ${folders[leafAt]}/`
      : `"${name}" is not one of a feature's files: schema, workflow, policy, queries, commands, actions, reactions, jobs, use-NAME (.ts), rules/, services/, components/, or a sub-concern's folder`,
  ];
}
