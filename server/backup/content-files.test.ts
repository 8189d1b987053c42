import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every feature that keeps files in the data folder is in the backup', () => {
  const services = globSync('features/**/services/*.ts').filter((path) => !path.endsWith('.test.ts'));
  const keeping = services.filter((path) => /\bdataDir\b/.test(readFileSync(path, 'utf8')));
  const backedUp = readFileSync('server/backup/content-files.ts', 'utf8');
  expect(keeping).toContain('features/pictures/services/storage.ts');
  expect(keeping.filter((path) => !backedUp.includes(`'#${path}'`))).toEqual([]);
});
