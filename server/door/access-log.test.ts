import { expect, test } from 'vitest';
import { withoutSecrets } from '#server/door/access-log.ts';

test.each([
  ['/setup/abcdef', '/setup/[secret]'],
  ['/invite/abcdef/more', '/invite/[secret]'],
  ['//invite/abcdef', '/invite/[secret]'],
  ['/desk/stories/1', '/desk/stories/1'],
])('%s is logged as %s', (path, logged) => {
  expect(withoutSecrets(path)).toBe(logged);
});
