// Says whether the repository keeps to its own structure (README, "Where things live"). Run: node scripts/check-structure.mjs
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkStructure } from '#scripts/structure/check.ts';

const root = process.argv[2] ? resolve(process.argv[2]) : dirname(dirname(fileURLToPath(import.meta.url)));
const problems = await checkStructure(root);
for (const { path, line, rule, message } of problems) {
  process.stderr.write(`${path}:${line}  ${rule}: ${message}\n`);
}
if (problems.length > 0) process.stderr.write(`${problems.length} structure problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
