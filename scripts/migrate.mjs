// Writes a migration for what changed in prisma/ (`node scripts/migrate.mjs diff add embargo`), or applies the
// migrations to the database at DATABASE_URL (`deploy`). Prisma's own `migrate` does the same where its native
// engine can be downloaded.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { status } = spawnSync(
  path.join(root, 'node_modules/.bin/node'),
  ['--conditions=react-server', path.join(root, 'server/migrate/command.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
